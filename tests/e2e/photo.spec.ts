import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './helper.ts'

test('filters in workers, by SIMD, and says so @projector @phone', async ({ page }) => {
  await page.goto('/#/photo?in=cat')
  await expect(page.getByText(/451 × 300 · (relaxed )?SIMD, \d workers?, \d+ ms/)).toBeVisible()
})

test('the numbers of a legend stand apart in presenter view @projector', async ({ page }) => {
  await page.goto('/#/photo?in=astronaut&f=sobel-x')
  await made(page)
  await page.locator('#stage').press('p')
  const legend = page.getByRole('img', { name: /^Colours from ≤ −/ }).first()
  await expect(legend).toBeVisible()
  const gaps = await legend.evaluate((element) => {
    const range = document.createRange()
    const boxes = Array.from(element.querySelectorAll('span'), (span) => {
      range.selectNodeContents(span)
      return range.getBoundingClientRect()
    })
    return boxes.slice(1).map((box, at) => box.left - boxes[at]!.right)
  })
  expect(gaps).toHaveLength(2)
  expect(Math.min(...gaps)).toBeGreaterThan(6)
})

test('the filter that is chosen is what the canvas shows', async ({ page }) => {
  await page.goto('/#/photo?in=cat&f=none')
  await made(page)
  await line(page).press('Home') // all of the stage shows the result
  const before = await canvasHash(page)
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await page.getByRole('combobox', { name: 'Filter 1' }).selectOption('Sobel y')
  await expect(page).toHaveURL(/f=sobel-y/)
  await expect.poll(() => canvasHash(page)).not.toBe(before)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => canvasHash(page)).toBe(before)
})

test('the gradient in the place of Sobel x is that of the photograph', async ({ page }) => {
  await page.goto('/#/photo?in=photographer')
  await made(page)
  await page.getByRole('combobox', { name: 'Filter 1' }).selectOption('Gradient magnitude')
  await expect(page).toHaveURL(/f=gradient-magnitude/)
  await expect(page.getByRole('toolbar', { name: 'Sum' })).toContainText(
    /\[231, 374\]\s*≈ 104\.0192/,
  )
})

test('a chain is added to, reordered, muted and cut by keyboard and pointer', async ({ page }) => {
  await page.goto('/#/photo?in=cat&f=box:5')
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await expect(page).toHaveURL(/f=box:5~gaussian:1.5/)
  await expect(
    page.getByRole('status').filter({ hasText: 'Filter 2 of 2: Gaussian' }),
  ).toBeAttached()
  await page.getByRole('button', { name: 'Filter 2 earlier' }).press('Enter')
  await expect(page).toHaveURL(/f=gaussian:1.5~box:5/)
  await expect(page.getByRole('button', { name: 'Filter 1 earlier' })).toBeFocused()
  await page.getByRole('button', { name: 'Mute filter 1' }).click()
  await expect(page).toHaveURL(/f=!gaussian:1.5~box:5/)
  await page.getByRole('button', { name: 'Show the result after filter 1' }).click()
  await expect(page).toHaveURL(/upto=1/)
  await page.getByRole('button', { name: 'Add a filter' }).click() // it is to be seen
  await expect(page).not.toHaveURL(/upto/)
  await page.getByRole('button', { name: 'Remove filter 2, Box' }).press('Enter')
  await expect(page).toHaveURL(/f=!gaussian:1.5~gaussian:1.5(&|$)/)
  await expect(page.getByRole('combobox', { name: 'Filter 2' })).toBeFocused()
})

test('the printed products add up to the printed result', async ({ page }) => {
  await page.goto('/#/photo?in=cat&f=sobel-x&step=5000')
  const sum = page.getByRole('toolbar', { name: 'Sum' })
  await expect(sum).toContainText('×')
  const text = (await sum.locator('p').innerText()).replaceAll('−', '-').replaceAll(/\s+/g, ' ')
  const [, result, terms] = /\]\s*(-?[\d.]+)\s*=\s*(.*)$/.exec(text) ?? []
  const products = [...(terms ?? '').matchAll(/(-?[\d.]+) ?× ?\(?(-?[\d.]+)\)?/g)]
  expect(products).toHaveLength(9)
  const total = products.reduce((so, [, one, other]) => so + Number(one) * Number(other), 0)
  expect(total).toBe(Number(result))
})

test('zoomed to its pixels, the window and the kernel are there with their numbers', async ({
  page,
}) => {
  await page.goto('/#/photo?in=cat&f=sobel-x')
  await made(page)
  await page.getByRole('button', { name: 'Pixels' }).click()
  await expect(page.getByRole('grid', { name: 'Window' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Kernel' })).toHaveAttribute('aria-rowcount', '3')
  await page.getByRole('button', { name: 'All of it' }).click()
  await expect(page.getByRole('grid', { name: 'Window' })).toBeHidden()
})

test('near by, the pixel under the mouse is pointed at, products are walked, and the view follows the step', async ({
  page,
}) => {
  await page.goto('/#/photo?in=cat&f=gaussian:1~sobel-x')
  await made(page)
  await page.getByRole('button', { name: 'Pixels' }).click()
  await expect(page.getByText('After filter 1, Gaussian')).toBeVisible()
  const sum = page.getByRole('toolbar', { name: 'Sum' })
  const box = (await page.locator('canvas[role=img]').boundingBox())!
  await expect(sum).toContainText('[136, 330]')
  await page.mouse.move(box.x + 0.75 * box.width + 32, box.y + box.height / 2 + 32)
  await expect(sum).toContainText('[137, 331]')
  await page.mouse.move(box.x, box.y - 20)
  await expect(sum).toContainText('[136, 330]')
  await page.locator('[data-stage]').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('1 of 9 products')).toBeVisible()
  await expect(sum.locator('[data-active]')).toHaveCount(1)
  const before = await canvasHash(page)
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(() => canvasHash(page)).not.toBe(before)
  await page.keyboard.press('Control+End')
  await expect(sum).toContainText('[300, 451]')
  await page.mouse.move(box.x + 0.75 * box.width, box.y + box.height / 2)
  await expect(sum).toContainText('[300, 451]')
})

test('a saved picture has the full size, and brings its filters back when it is dropped', async ({
  page,
}) => {
  await page.goto('/#/photo?in=cat&f=emboss:45:2&border=zeros')
  await made(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Save the picture/ }).click()
  expect((await download).suggestedFilename()).toBe('cat-emboss.png')
  const path = await (await download).path()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(page).toHaveURL(/photo$/)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a photograph…' }).click()
  await (await chooser).setFiles(path)
  await expect(page).toHaveURL(/in=cat&f=emboss:45:2&border=zeros/)
  await expect(page.getByText('its filters are back, on Cat.')).toBeVisible()
  await page.getByRole('button', { name: 'Use the saved picture' }).click()
  await expect(page).toHaveURL(/in=own\.\w+\.300x451&f=emboss/)
  await page.getByRole('button', { name: 'Use the result' }).click()
  await expect(page.getByText('The result is the photograph now: ')).toBeVisible()
  await expect(page).toHaveURL(/in=own\.\w+\.300x451&f=none/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/in=own\.\w+\.300x451&f=emboss/)
})

test('on a phone, Escape in the controls leads back to their button @phone', async ({ page }) => {
  await page.goto('/#/photo?in=cat')
  const controls = page.getByRole('button', { name: 'Controls', exact: true })
  if (!(await controls.isVisible())) return
  await controls.press('Enter')
  await page.keyboard.press('Escape')
  await expect(controls).toBeFocused()
})

test('a file of one’s own is filtered at its full size', async ({ page }) => {
  await page.goto('/#/photo')
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2500, 2000)
    const context = canvas.getContext('2d')!
    for (let i = 0; i < 60; i++) {
      context.fillStyle = `hsl(${i * 20} 70% 50%)`
      context.fillRect((i % 10) * 250, Math.floor(i / 10) * 340, 240, 330)
    }
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a photograph…' }).click()
  await (
    await chooser
  ).setFiles({ name: 'mine.png', mimeType: 'image/png', buffer: Buffer.from(png) })
  await expect(page.getByText(/2,500 × 2,000 · .*SIMD/)).toBeVisible()
  // Another of that size takes its place on the same canvases.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'other.png', mimeType: 'image/png', buffer: Buffer.from(png) })
  await expect(page.getByRole('combobox', { name: 'Photograph' })).toContainText('other.png')
  await expect(page.getByText(/2,500 × 2,000 · .*SIMD/)).toBeVisible()
})

test('without a mouse: from the address bar to another filter, its pixels, and back', async ({
  page,
}) => {
  await page.goto('/#/photo?in=cat')
  await made(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  await page.keyboard.press('Enter')
  const tabTo = async (target: Locator) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    await expect(target).toBeFocused()
  }
  await tabTo(line(page))
  await page.keyboard.press('ArrowRight')
  await expect(line(page)).toHaveAttribute('aria-valuenow', '51')
  await tabTo(page.getByRole('button', { name: 'Pixels' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Window' })).toBeVisible()
  await tabTo(page.getByRole('button', { name: 'All of it' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Window' })).toBeHidden()
  await tabTo(page.getByRole('combobox', { name: 'Filter 1' }))
  await page.keyboard.type('Gabor')
  await expect(page).toHaveURL(/f=gabor/)
})

function line(page: Page) {
  return page.getByRole('slider', { name: 'Line between before and after' })
}

/** Waits for the whole result. */
async function made(page: Page) {
  await expect(page.getByText(/workers?, \d+ ms/)).toBeVisible()
}

/** A number that changes with the picture. */
function canvasHash(page: Page): Promise<number> {
  return page.locator('canvas[role=img]').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
    let hash = 0
    for (let i = 0; i < data.length; i += 97) hash = (Math.imul(hash, 31) + data[i]!) | 0
    return hash
  })
}
