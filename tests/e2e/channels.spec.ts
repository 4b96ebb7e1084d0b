import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { cellPoint, expectOutput, grid, hoverCell, notices, paste, strip } from './slide.ts'

/** Opens the lab. */
async function openChannels(page: Page, query = '') {
  await page.goto(`./#/channels${query === '' ? '' : `?${query}`}`)
  await expect(page.getByRole('heading', { name: 'Channels', level: 1 })).toBeVisible()
  await expect(strip(page)).toContainText('parameters')
}

const map = (page: Page, number: number) =>
  page.getByRole('radio', { name: new RegExp(`^Map ${number} of`) })
const volume = (page: Page) => page.getByRole('img', { name: /^Stacks in depth/ })

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('opens on one kernel over three channels, playing: one map @phone', async ({ page }) => {
    await page.goto('./#/channels')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(grid(page, 'Input')).toHaveCount(3)
    await expect(grid(page, 'Kernel')).toHaveCount(3)
    await expect(grid(page, 'Part of map')).toHaveCount(3)
    await expect(grid(page, 'Map 1')).toHaveCount(1)
    await expect(strip(page)).toContainText('[3, 8, 8] ⋆ 1 × [3, 3, 3] → [1, 6, 6]')
  })
})

test('the parts of the channels add up to the output, with the bias @projector', async ({
  page,
}) => {
  await openChannels(page, 'from=small&bank=random&bias=3&step=5')
  const text = (await strip(page).locator('p').first().innerText()).replaceAll('−', '-')
  const parts = [...text.matchAll(/channel \d\s+(-?\d+)/g)].map(([, part]) => Number(part))
  const result = Number(/\]\s+(-?\d+)/.exec(text)?.[1])
  expect(parts).toHaveLength(4)
  expect(parts.reduce((sum, part) => sum + part, 3)).toBe(result)
})

test('by pointer: an output is gone to, a weight is pinned, a cell shows its readers in all maps', async ({
  page,
}) => {
  await openChannels(page, 'n=4')
  const { x, y } = await cellPoint(grid(page, 'Map 1'), 3, 2)
  await page.mouse.click(x, y)
  await expectOutput(page, 14)
  await hoverCell(grid(page, 'Kernel 1, red'), 1, 3)
  await expect(strip(page).locator('[data-active]')).toHaveCount(1)
  const weight = await cellPoint(grid(page, 'Kernel 1, red'), 1, 3)
  await page.mouse.click(weight.x, weight.y)
  await expect(page.getByRole('button', { name: /^weight, red/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^weight, red/ })).toHaveCount(0)
  await hoverCell(grid(page, 'Input, green'), 4, 4)
  await expect(page.getByRole('radio').locator('path')).toHaveCount(4)
})

for (const view of ['a window with its panel', 'presenter view']) {
  test(`bars of cost are as long as their numbers: ${view} @projector @phone`, async ({ page }) => {
    await openChannels(page, 'from=small&channels=8&bank=random&n=8&groups=8&compare=on')
    if (view === 'presenter view') await page.keyboard.press('p')
    const rows = strip(page).locator('dd')
    await expect(rows).toHaveCount(4)
    const drawn = await rows.evaluateAll((all) =>
      all.map((row) => ({
        number: Number(row.querySelector('b')?.textContent.replaceAll(',', '')),
        length: Array.from(
          row.querySelectorAll('i'),
          (bar) => bar.getBoundingClientRect().width,
        ).reduce((sum, width) => sum + width, 0),
        isCut: row.scrollWidth > row.clientWidth,
      })),
    )
    for (const [one, two] of [drawn.slice(0, 2), drawn.slice(2)]) {
      expect(one!.length).toBeGreaterThan(40)
      expect(two!.length / one!.length).toBeCloseTo(two!.number / one!.number, 2)
    }
    expect(drawn.map(({ number }) => number)).toEqual([584, 152, 20_736, 4896])
    expect(drawn.some(({ isCut }) => isCut)).toBe(false)
  })
}

test('a map brings its kernel, by pointer and by keys', async ({ page }) => {
  await openChannels(page, 'n=6&fill=off')
  await map(page, 5).click()
  await expect(map(page, 5)).toBeChecked()
  await expect(grid(page, 'Kernel 5')).toHaveCount(3)
  await page.keyboard.press('ArrowLeft')
  await expect(map(page, 4)).toBeFocused()
  await expect(map(page, 4)).toBeChecked()
  await expect(strip(page)).toContainText('map 4 [1, 1]')
  await page.keyboard.press('Home')
  await expect(grid(page, 'Kernel 1')).toHaveCount(3)
})

test('a weight is typed, is in the link, and is undone', async ({ page }) => {
  await openChannels(page)
  const kernel = grid(page, 'Kernel 1, blue')
  await kernel.getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('7')
  await page.keyboard.press('Enter')
  await expect(kernel.getByRole('gridcell')).toHaveAccessibleName('row 1, column 2: weight 7')
  await expect(page).toHaveURL(/bank=detector;1\.3\.1\.2:7/)
  await expect(page.getByText('1 weight set by hand.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 weight set by hand.')).toBeVisible()
  await page.getByRole('button', { name: 'As the recipe has them' }).click()
  await expect(page.getByText('set by hand')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 weight set by hand.')).toBeVisible()
})

test('depthwise: a kernel reads its own channel, and the number of kernels follows', async ({
  page,
}) => {
  await openChannels(page)
  await page.getByRole('radio', { name: '3, depthwise' }).check({ force: true })
  await expect(notices(page)).toContainText('3 groups need as many kernels each; there are 3 now.')
  await expect(grid(page, 'Kernel 1')).toHaveCount(1)
  await expect(strip(page)).toContainText('(3·3·1 + 1)·3 = 30')
  await map(page, 2).click()
  await expect(grid(page, 'Kernel 2, green')).toHaveCount(1)
})

test('volume: turned by keys and by a drag, and turned back; the step is the same @phone', async ({
  page,
  hasTouch,
}) => {
  await openChannels(page, 'view=volume&step=8')
  await expectOutput(page, 8)
  const lead = volume(page).locator('svg path').first()
  const first = (await lead.getAttribute('d')) ?? ''
  await volume(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(lead).not.toHaveAttribute('d', first)
  await expectOutput(page, 8)
  await page.keyboard.press('Home')
  await expect(lead).toHaveAttribute('d', first)
  const box = await volume(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 40]
  if (hasTouch) return
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 20, { steps: 4 })
  await page.mouse.up()
  await expect(lead).not.toHaveAttribute('d', first)
})

test('volume: a click on a cell of the input pins it, and lights its outputs in every map', async ({
  page,
}) => {
  await openChannels(page, 'view=volume&n=2&fill=off')
  const name = await volume(page).getByText('Input').boundingBox()
  await page.mouse.click((name?.x ?? 0) + (name?.width ?? 0) / 2, (name?.y ?? 0) + 200)
  await expect(page.getByRole('button', { name: /^input, red/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^input, red/ })).toHaveCount(0)
})

test('gallery: a step is a map, the one pointed at is enlarged with its kernel', async ({
  page,
}) => {
  await openChannels(page, 'view=gallery&in=coffee&colour=rgb&size=32&n=8')
  await expect(page.getByRole('main')).toContainText('[3, 128, 128]')
  await page.keyboard.press('Alt+l')
  await expect(strip(page)).toContainText('Map 2 of 8')
  await expect(page.getByRole('main')).toContainText('Kernel 2')
  await map(page, 7).hover()
  await expect(strip(page)).toContainText('Map 7 of 8')
  await page.getByRole('radio', { name: '64', exact: true }).check({ force: true })
  await expect(page.getByRole('main')).toContainText('[8, 62, 62]')
})

test('a pasted matrix is the kernel; one that does not fit is refused in a sentence', async ({
  page,
}) => {
  await openChannels(page)
  await paste(page, { text: '1 2\n3 4' })
  await expect(notices(page)).toContainText('every slice of kernel 1 now')
  await expect(strip(page)).toContainText('(2·2·3 + 1)·1 = 13')
  await paste(page, { text: '1 2 3\n4 5 6' })
  await expect(notices(page)).toContainText('2×3')
  await expect(strip(page)).toContainText('(2·2·3 + 1)·1 = 13')
})
