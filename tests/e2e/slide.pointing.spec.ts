import { expect, test } from './helper.ts'
import { cellPoint, expectOutput, grid, hoverCell, openSlide, strip } from './slide.ts'

/** How many rectangles a mark over the picture has. */
const rectangles = (path: string | null) => path?.match(/M/g)?.length ?? 0

test.describe('hover shows, and leaving takes it away', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('an output: its window and its sum', async ({ page }) => {
    await hoverCell(grid(page, 'Output'), 3, 3)
    await expect(strip(page)).toContainText('output [3, 3]−20=')
    await page.mouse.move(5, 5)
    await expect(strip(page)).toContainText('output [1, 1]20=')
  })

  test('an input: every output that reads it', async ({ page }) => {
    const readers = page.locator('path[class*="readers"]')
    await hoverCell(grid(page, 'Input'), 5, 5)
    await expect(readers).toBeVisible()
    expect(rectangles(await readers.getAttribute('d'))).toBe(9)
    await hoverCell(grid(page, 'Input'), 1, 1)
    await expect.poll(async () => rectangles(await readers.getAttribute('d'))).toBe(1)
    await page.mouse.move(5, 5)
    await expect(readers).toHaveCount(0)
  })

  test('a weight: everything it multiplies', async ({ page }) => {
    const multiplied = page.locator('path[class*="multiplied"]')
    await hoverCell(grid(page, 'Kernel'), 3, 3)
    await expect(multiplied).toBeVisible()
    await page.mouse.move(5, 5)
    await expect(multiplied).toHaveCount(0)
  })

  test('a product of the formula: its weight', async ({ page }) => {
    await strip(page).getByTitle('10 × 2 = 20').hover()
    await expect(page.locator('path[class*="multiplied"]')).toBeVisible()
  })
})

test.describe('pin', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('a click on an output brings the window there, and it stays', async ({ page }) => {
    const { x, y } = await cellPoint(grid(page, 'Output'), 3, 3)
    await page.mouse.click(x, y)
    await page.mouse.move(5, 5)
    await expectOutput(page, 15)
    await expect(strip(page)).toContainText('output [3, 3]')
  })

  test('a click pins a weight, Escape unpins it', async ({ page }) => {
    const multiplied = page.locator('path[class*="multiplied"]')
    const { x, y } = await cellPoint(grid(page, 'Kernel'), 1, 1)
    await page.mouse.click(x, y)
    await page.mouse.move(5, 5)
    await page.getByRole('button', { name: 'Next output' }).click()
    await expect(multiplied).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(multiplied).toHaveCount(0)
    await expectOutput(page, 2)
  })

  test('a second click unpins', async ({ page }) => {
    const readers = page.locator('path[class*="readers"]')
    const { x, y } = await cellPoint(grid(page, 'Input'), 5, 5)
    await page.mouse.click(x, y)
    await page.mouse.move(5, 5)
    await expect(readers).toBeVisible()
    await page.mouse.click(x, y)
    await page.mouse.move(5, 5)
    await expect(readers).toHaveCount(0)
  })

  test('a second tap unpins, and a key goes on from there @phone', async ({ page, hasTouch }) => {
    test.skip(!hasTouch, 'needs a touch screen')
    const multiplied = page.locator('path[class*="multiplied"]')
    const chip = page.getByRole('button', { name: /pinned/ })
    const { x, y } = await cellPoint(grid(page, 'Kernel'), 2, 3)
    await page.touchscreen.tap(x, y)
    await expect(chip).toBeVisible()
    await expect(multiplied).toBeVisible()
    await page.waitForTimeout(500) // not a double tap, which edits
    await page.touchscreen.tap(x, y)
    await expect(chip).toBeHidden()
    await expect(multiplied).toHaveCount(0)
    await expect(grid(page, 'Kernel').getByRole('gridcell')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(multiplied).toBeVisible()
  })

  test('reset unpins', async ({ page }) => {
    const { x, y } = await cellPoint(grid(page, 'Kernel'), 1, 1)
    await page.mouse.click(x, y)
    const chip = page.getByRole('button', { name: /pinned/ })
    await expect(chip).toBeVisible()
    await page.keyboard.press('Alt+r')
    await expect(chip).toBeHidden()
  })
})

test('a copy in the border: its pixel, and every output that reads one of them', async ({
  page,
}) => {
  await openSlide(page, 'pad=1&border=circular')
  const readers = page.locator('path[class*="readers"]')
  const pixel = page.locator('path[class*="pixel"]')
  await hoverCell(grid(page, 'Input'), 2, 2)
  await expect(pixel).toHaveCount(1)
  expect(rectangles(await readers.getAttribute('d'))).toBe(9)
  await hoverCell(grid(page, 'Input'), 1, 1)
  await expect(pixel).toHaveCount(2)
  expect(rectangles(await readers.getAttribute('d'))).toBe(9)

  const cell = grid(page, 'Input').getByRole('gridcell')
  await cell.focus()
  await page.keyboard.press('Control+Home')
  await expect(cell).toHaveAccessibleName('padding, row 0, column 0: copy of row 8, column 8: 0')
})

test('focus shows what hover shows, in all three grids', async ({ page }) => {
  await openSlide(page)
  await grid(page, 'Output').getByRole('gridcell').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('output [3, 2]')
  await expect(grid(page, 'Output').getByRole('gridcell')).toHaveAccessibleName(
    'row 3, column 2: −20',
  )
  await expectOutput(page, 1)

  await grid(page, 'Input').getByRole('gridcell').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowUp')
  const readers = page.locator('path[class*="readers"]')
  expect(rectangles(await readers.getAttribute('d'))).toBe(2)

  await grid(page, 'Kernel').getByRole('gridcell').focus()
  await expect(page.locator('path[class*="multiplied"]')).toBeVisible()
})

test('a drag over the output moves the step, and over the input the window', async ({ page }) => {
  await openSlide(page)
  await hoverCell(grid(page, 'Output'), 2, 2)
  await page.mouse.down()
  await hoverCell(grid(page, 'Output'), 4, 5)
  await expectOutput(page, 23)
  const outside = await cellPoint(grid(page, 'Output'), 6, 6)
  await page.mouse.move(outside.x + 200, outside.y + 200)
  await expectOutput(page, 36)
  await page.mouse.up()

  await hoverCell(grid(page, 'Input'), 2, 2)
  await page.mouse.down()
  await hoverCell(grid(page, 'Input'), 5, 5)
  await expectOutput(page, 22)
  await page.mouse.up()
})

test('touch: a drag over the output moves the step, and ends clean when it is cancelled @phone', async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'needs a touch screen')
  await openSlide(page)
  const session = await page.context().newCDPSession(page)
  const touch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    cell?: [number, number],
  ) => {
    const touchPoints = cell ? [await cellPoint(grid(page, 'Output'), ...cell)] : []
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  await touch('touchStart', [2, 2])
  await touch('touchMove', [3, 4])
  await expectOutput(page, 16)
  await touch('touchMove', [5, 6])
  await expectOutput(page, 30)
  await touch('touchEnd')
  await touch('touchStart', [1, 1])
  await touch('touchMove', [2, 3])
  await expectOutput(page, 9)
  await touch('touchCancel')
  await expectOutput(page, 9)
})
