import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { cellPoint, expectOutput, expectSize, hoverCell, notices, strip } from './slide.ts'

/** Opens the Matrix lab. */
async function openMatrix(page: Page, query = '') {
  await page.goto(`./#/matrix${query === '' ? '' : `?${query}`}`)
  await expect(page.getByRole('grid', { name: /^x/ }).first()).toBeVisible()
}

const named = (page: Page, name: string) => page.getByRole('grid', { name, exact: true })

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('it plays by itself on the first visit: row by row, y fills', async ({ page }) => {
    await page.goto('./#/matrix')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(named(page, 'y').getByRole('gridcell')).not.toHaveAccessibleName(
      /^row 1, column 1:/,
    )
  })
})

test('the opening: W is 36 × 36, a row times x is a sum, and the product is the convolution @projector @phone', async ({
  page,
}) => {
  await openMatrix(page, 'step=14')
  await expectSize(named(page, 'W'), 36, 36)
  await expect(strip(page)).toContainText('row 14 · x')
  await expect(strip(page)).toContainText('256 not empty')
  await expect(strip(page)).toContainText('largest |W·x − conv(x)| = 0')
})

test('three channels, one row of one open: the whole sum is in sight @projector @phone', async ({
  page,
}) => {
  await openMatrix(page, 'channels=3&side=5&step=15')
  const sum = page.getByRole('toolbar', { name: 'Sum' })
  const folded = sum.locator('[data-group][aria-expanded="false"]')
  await folded.last().click()
  await folded.last().click()
  await expect(sum.locator('[data-term]').first()).toBeVisible()
  const hidden = await sum.evaluate((scroller) => scroller.scrollHeight - scroller.clientHeight)
  expect(hidden).toBeLessThanOrEqual(1)
})

test('1,024²: no number of the structure leaves the panel, in the largest letters @projector', async ({
  page,
}) => {
  const preferences = JSON.stringify({ theme: 'projector' })
  await page.addInitScript((chosen) => {
    localStorage.setItem('kernelscope.preferences', chosen)
  }, preferences)
  await openMatrix(page, 'size=32')
  const table = page.getByRole('table').filter({ hasText: 'Sparse' })
  const [width, room] = await table.evaluate((element) => [
    element.getBoundingClientRect().width,
    element.parentElement?.clientWidth ?? 0,
  ])
  expect(width).toBeLessThanOrEqual(room! + 1)
})

test('what is pointed at is linked: a cell of W, a pixel, an output; a click pins, Escape lets go', async ({
  page,
}) => {
  await openMatrix(page, 'padding=valid')
  await hoverCell(named(page, 'W'), 8, 16)
  await expect(strip(page)).toContainText('row 8 · x')
  await hoverCell(named(page, 'y'), 3, 3)
  await expect(strip(page)).toContainText('row 11 · x')
  await page.mouse.move(2, 2)
  await expect(strip(page)).toContainText('row 1 · x')
  const { x, y } = await cellPoint(named(page, 'W'), 6, 9)
  await page.mouse.click(x, y)
  await page.mouse.move(2, 2)
  await expectOutput(page, 6)
  await page.keyboard.press('Escape')
  await hoverCell(named(page, 'Kernel'), 2, 2)
  await expect(strip(page)).toContainText('row 6 · x')
})

test('a weight changed on the kernel changes in every row of W: by typing, keys and a drag', async ({
  page,
}) => {
  await openMatrix(page)
  const { x, y } = await cellPoint(named(page, 'Kernel'), 2, 2)
  await page.mouse.dblclick(x, y)
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(strip(page)).toContainText('2×7')
  await expect(page).toHaveURL(/own=1,2,3,4,7,6,7,8,9/)
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toContainText('2×5')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 30, { steps: 5 })
  await page.mouse.up()
  await expect(strip(page)).toContainText('2×10')
  await expect(strip(page)).toContainText('largest |W·x − conv(x)| = 0')
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toContainText('2×5')
})

test('larger cells are those of the row that is multiplied; what was focused goes with the lab', async ({
  page,
}) => {
  await openMatrix(page, 'in=zone-plate&size=32&step=40')
  for (let press = 0; press < 6; press++)
    await page.getByRole('button', { name: 'Larger cells' }).click()
  const rows = await page.getByText(/^rows \d+–\d+, columns/).textContent()
  const [first = 0, last = 0] = [...rows!.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  expect(first).toBeLessThanOrEqual(40)
  expect(last).toBeGreaterThanOrEqual(40)
  await page.getByRole('grid', { name: 'y', exact: true }).getByRole('gridcell').focus()
  await page.keyboard.press('ArrowDown')
  await expect(strip(page)).toContainText('row 72 · x')
  await page.goto('./#/slide')
  await expect(page.getByRole('grid', { name: /^Input/ })).toBeVisible()
  await page.goto('./#/matrix?step=7')
  await expect(strip(page)).toContainText('row 7 · x')
})

test('im2col: the strip speaks of windows, and a pixel of who reads it', async ({ page }) => {
  await openMatrix(page, 'view=columns&padding=valid&step=8')
  await expect(strip(page)).toContainText('kernel · column 8')
  await expect(strip(page)).toContainText('windows 9 × 16: 144 numbers from the 36 of x')
  await hoverCell(named(page, 'x'), 4, 4)
  await expect(strip(page)).toContainText('x, row 4, column 4: read by 9 outputs')
})

test('W is one stop, walked by arrow keys, and says row, column and weight', async ({ page }) => {
  await openMatrix(page, 'padding=valid&n=2&channels=2&size=5')
  const cell = named(page, 'W').getByRole('gridcell')
  await cell.focus()
  for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAccessibleName(
    'row 2, column 2: weight 1 of kernel 1, 1; from channel 1 to map 1',
  )
  await page.keyboard.press('Control+End')
  await expect(cell).toHaveAccessibleName(/^row 18, column 50: .*; from channel 2 to map 2$/)
  await page.keyboard.press('Control+Enter')
  await expectOutput(page, 18)
})

test('enlarged by wheel and buttons, and all of it again', async ({ page }) => {
  await openMatrix(page, 'in=digit&size=32&k=sobel')
  await expectSize(named(page, 'W'), 1024, 1024)
  const { x, y } = await cellPoint(named(page, 'W'), 500, 500)
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -400)
  await expect(named(page, 'W')).toHaveAttribute('data-enlarged', 'true')
  await page.getByRole('button', { name: 'Larger cells' }).click()
  await page.getByRole('button', { name: 'All of W' }).click()
  await expect(named(page, 'W')).toHaveAttribute('data-enlarged', 'false')
})

test('a number typed into W: shared it changes everywhere, untied in one row, an empty cell says why not', async ({
  page,
}) => {
  await openMatrix(page, 'padding=valid&step=2')
  const cell = named(page, 'W').getByRole('gridcell')
  const type = async (digits: string) => {
    await cell.focus()
    await page.keyboard.type(digits)
    await page.keyboard.press('Enter')
  }
  await type('50')
  await expect(page).toHaveURL(/own=50,2,3/)
  await page.keyboard.press('Control+z')
  await page.getByRole('radio', { name: 'Untied' }).check({ force: true })
  await type('50')
  await expect(page).toHaveURL(/w=2,2,50/)
  await expect(strip(page)).toContainText('largest |W·x − dense(x)| = 0')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('5')
  await expect(notices(page)).toContainText('The cell is empty')
  await expect(page).toHaveURL(/w=2,2,50/)
})

test('untied and dense: more and more weights; transposed: flipped', async ({ page }) => {
  await openMatrix(page, 'padding=valid')
  const facts = page.getByRole('region', { name: 'Structure' })
  await expect(facts.getByRole('row', { name: /^Weights/ })).toContainText('9')
  await page.getByRole('radio', { name: 'Untied' }).check({ force: true })
  await expect(facts.getByRole('row', { name: /^Weights/ })).toContainText('144')
  await page.getByRole('radio', { name: 'Dense' }).check({ force: true })
  await expect(facts.getByRole('row', { name: /^Weights/ })).toContainText('576')
  await page.getByRole('radio', { name: 'Transposed' }).check({ force: true })
  await expectSize(named(page, 'W'), 36, 16)
  await expect(strip(page)).toContainText('= 0')
})

test('im2col: windows as columns, the same pixel in all of them; a click on y moves the step', async ({
  page,
}) => {
  await openMatrix(page, 'view=columns&padding=valid')
  const windows = named(page, 'Windows as columns')
  await expectSize(windows, 9, 16)
  await windows.getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await expect(windows.getByRole('gridcell')).toHaveAccessibleName(
    'window 2, number 1: 4, x, row 1, column 2',
  )
  const { x, y } = await cellPoint(named(page, 'y, row 1'), 1, 7)
  await page.mouse.click(x, y)
  await expectOutput(page, 7)
})

test('W is saved as .npy and as CSV', async ({ page }) => {
  await openMatrix(page)
  for (const [name, file] of [
    ['W as .npy', 'matrix-36x36.npy'],
    ['W as CSV', 'matrix-36x36.csv'],
  ] as const) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect((await saving).suggestedFilename()).toBe(file)
  }
})

test('a link that cannot be is mended with a sentence; Reset brings all back', async ({ page }) => {
  await openMatrix(page, 'size=32&padding=full&k=nothing')
  await expect(notices(page)).toContainText('k=nothing in the link is not one of')
  await expect(notices(page)).toContainText('it is 30 now')
  await page.keyboard.press('Alt+r')
  await expect(page).toHaveURL(/#\/matrix$/)
})
