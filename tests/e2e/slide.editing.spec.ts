import { expect, test } from './helper.ts'
import {
  cellPoint,
  expectSize,
  grid,
  hoverCell,
  notices,
  openSlide,
  paste,
  pictureName,
  strip,
} from './slide.ts'

const weight = (row: number, column: number, value: string) =>
  `row ${row}, column ${column}: weight ${value}`

test.describe('the kernel', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('is edited by typing: Enter takes, Escape leaves', async ({ page }) => {
    const cell = grid(page, 'Kernel').getByRole('gridcell')
    await cell.focus()
    await page.keyboard.type('2.5')
    await page.keyboard.press('Enter')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '2.5'))
    await expect(
      page.getByRole('combobox', { name: 'Kernel' }).locator('option:checked'),
    ).toHaveText('Your own numbers')
    await page.keyboard.type('7')
    await page.keyboard.press('Escape')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '2.5'))
    await page.keyboard.press('ArrowRight')
    await expect(cell).toHaveAccessibleName(weight(1, 2, '0'))
  })

  test('takes a typed number when another cell is pressed, or Tab leaves', async ({ page }) => {
    const cell = grid(page, 'Kernel').getByRole('gridcell')
    await cell.focus()
    await page.keyboard.type('5')
    const { x, y } = await cellPoint(grid(page, 'Kernel'), 3, 3)
    await page.mouse.click(x, y)
    await expect(cell).toHaveAccessibleName(weight(3, 3, '1'))
    await page.keyboard.type('6')
    await page.keyboard.press('Tab')
    await expect(grid(page, 'Output').getByRole('gridcell')).toBeFocused()
    await expect(page).toHaveURL(/k=5,0,1;-2,0,2;-1,0,6$/)
  })

  test('is edited by arrows: Alt finely, Shift coarsely, an undo each', async ({ page }) => {
    const cell = grid(page, 'Kernel').getByRole('gridcell')
    await cell.focus()
    await page.keyboard.down('Alt')
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowUp')
    await page.keyboard.up('Alt')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '−0.7'))
    await page.keyboard.press('Shift+ArrowDown')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '−1.7'))
    await page.keyboard.press('Control+z')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '−0.7'))
    await page.keyboard.press('Control+z')
    await expect(cell).toHaveAccessibleName(weight(1, 1, '−1'))
  })

  test('is edited by the wheel with a modifier, and not without', async ({ page }) => {
    await hoverCell(grid(page, 'Kernel'), 1, 1)
    await page.mouse.wheel(0, -100)
    await page.keyboard.down('Shift')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Shift')
    await expect(strip(page)).toContainText('=0×0+')
    await page.keyboard.down('Alt')
    await page.mouse.wheel(0, 100)
    await page.keyboard.up('Alt')
    await expect(strip(page)).toContainText('=0×(−0.1)+')
  })

  test('is edited by a drag up and down, undone as one', async ({ page }) => {
    const { x, y } = await cellPoint(grid(page, 'Kernel'), 1, 1)
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const up of [6, 12, 18]) await page.mouse.move(x, y - up)
    await page.mouse.up()
    await expect(strip(page)).toContainText('=0×2+')
    await page.keyboard.press('Control+z')
    await expect(strip(page)).toContainText('=0×(−1)+')
  })

  test('is chosen by name, normalised, flipped, transposed', async ({ page }) => {
    const name = page.getByRole('combobox', { name: 'Kernel' })
    await page.getByRole('button', { name: 'Transpose' }).click()
    await expect(name.locator('option:checked')).toHaveText(/Sobel y/)
    await page.getByRole('button', { name: 'Flip', exact: true }).click()
    await expect(name.locator('option:checked')).toHaveText('Your own numbers')
    await name.selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Normalise' }).click()
    await expect(page.getByRole('spinbutton', { name: 'Divisor' })).toHaveValue(/^\d+$/)
  })

  test('random numbers come from −4 to 4', async ({ page }) => {
    await page.getByRole('button', { name: 'Random' }).click()
    await expect(page).toHaveURL(/k=(?:-?[0-4][,;]?){9}$/)
  })
})

test.describe('a pasted matrix', () => {
  test.use({ provoked: [/NaN is not a number to calculate with/] })
  test.beforeEach(({ page }) => openSlide(page))

  test('from NumPy is the kernel', async ({ page }) => {
    await paste(page, { text: 'array([[ 1. ,  0. ],\n       [ 0. , -1.5]])' })
    await expect(notices(page)).toContainText('The pasted 2×2 matrix is the kernel now.')
    await expect(page).toHaveURL(/k=1,0;0,-1\.5/)
    await page.keyboard.press('Control+z')
    await expect(page).not.toHaveURL(/k=/)
  })

  test('with NaN is refused with a report, and nothing is applied', async ({ page }) => {
    await paste(page, { text: '1 2\nNaN 4' })
    await expect(notices(page)).toContainText(/row 2, column 1.*NaN/i)
    await expect(page).not.toHaveURL(/k=/)
    await expect(grid(page, 'Kernel')).toHaveAttribute('aria-rowcount', '3')
  })

  test('in the dialog: a report under the field, then the matrix', async ({ page }) => {
    await page.getByRole('button', { name: 'Paste…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Paste a kernel' })
    await dialog.getByLabel('Matrix').fill('1 2\n3')
    await dialog.getByRole('button', { name: 'Use as kernel' }).click()
    await expect(dialog).toContainText('row 2')
    await dialog.getByLabel('Matrix').fill('1/9 1/9')
    await dialog.getByRole('button', { name: 'Use as kernel' }).click()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/k=1,1\/9/)
  })
})

test.describe('the picture', () => {
  test('is painted by a drag, undone as one', async ({ page }) => {
    await openSlide(page)
    await page.getByRole('button', { name: 'Paint' }).click()
    await hoverCell(grid(page, 'Input'), 1, 1)
    await page.mouse.down()
    for (const column of [2, 3, 4]) await hoverCell(grid(page, 'Input'), 1, column)
    await page.mouse.up()
    await expect(pictureName(page)).toHaveText('Painted by hand')
    const cell = grid(page, 'Input').getByRole('gridcell')
    await expect(cell).toHaveAccessibleName('row 1, column 1: 10')
    await page.keyboard.press('Control+z')
    await expect(pictureName(page)).toHaveText(/letter|glyph/i)
  })

  test('is painted by keyboard', async ({ page }) => {
    await openSlide(page, 'pad=1')
    const cell = grid(page, 'Input').getByRole('gridcell')
    await cell.focus()
    await expect(cell).toHaveAccessibleName('padding, row 0, column 0: 0')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect(cell).toHaveAccessibleName('row 1, column 1: 7')
    await expect(page).toHaveURL(/in=p\.8x8x1/)
  })
})

test.describe('limits', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('dragged to its end, a slider leads to nothing that must be repaired', async ({ page }) => {
    for (const label of ['Dilation', 'Stride', 'Padding amount', 'Size']) {
      const slider = page.getByRole('slider', { name: label, exact: true })
      await slider.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await page.keyboard.press('End')
    }
    await expect(notices(page)).toHaveText('')
  })

  test('typed beyond what the other settings leave: a reason, and the last picture stays', async ({
    page,
  }) => {
    const field = page.getByRole('spinbutton', { name: 'Dilation' })
    const reason = page.getByText('12 does not fit here; the most is 3.')
    await field.fill('12')
    await expect(reason).toBeVisible()
    await expectSize(grid(page, 'Output'), 6, 6)
    await field.press('Enter')
    await expect(field).toHaveValue('1')
    await expect(reason).toBeVisible()
    await expectSize(grid(page, 'Output'), 6, 6)
    await expect(page).not.toHaveURL(/=/) // nothing but the first settings
  })

  test('a reason for one of two fields beside each other has the width of both', async ({
    page,
  }) => {
    const height = page.getByRole('spinbutton', { name: 'Height' })
    const width = page.getByRole('spinbutton', { name: 'Width' })
    await height.fill('12')
    const [reason, left, right] = await Promise.all(
      [page.getByText('12 does not fit here'), height, width].map((part) => part.boundingBox()),
    )
    expect(reason?.width).toBeGreaterThan((right?.x ?? 0) - (left?.x ?? 0) + 100)
    expect(right?.y).toBe(left?.y)
    expect(reason?.y).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) - 1)
  })
})

test('undo, redo and reset', async ({ page }) => {
  await openSlide(page)
  const size = page.getByRole('spinbutton', { name: 'Size' })
  await size.fill('12')
  await size.press('Enter')
  await page.getByRole('button', { name: 'Transpose' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/\?size=12$/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(size).toHaveValue('8')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(size).toHaveValue('12')
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(size).toHaveValue('8')
  await expect(page).toHaveURL(/#\/slide$/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(size).toHaveValue('12')
})

test('without a mouse: from the address bar to a changed kernel', async ({ page }) => {
  await openSlide(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  await page.keyboard.press('Enter')
  const kernel = grid(page, 'Kernel').getByRole('gridcell')
  for (let tabs = 0; tabs < 8; tabs++) {
    await page.keyboard.press('Tab')
    if (await kernel.evaluate((cell) => cell === document.activeElement)) break
  }
  await expect(kernel).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('-3')
  await page.keyboard.press('Enter')
  await expect(grid(page, 'Kernel').getByRole('gridcell')).toHaveAccessibleName(weight(3, 3, '−3'))
  await expect(page).toHaveURL(/k=-1,0,1;-2,0,2;-1,0,-3$/)
})
