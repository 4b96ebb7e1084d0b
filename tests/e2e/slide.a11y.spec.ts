import { expect, test } from './helper.ts'
import { grid, openSlide } from './slide.ts'

test('the step is announced when it rests, in a sentence, and not while it plays', async ({
  page,
}) => {
  await openSlide(page)
  const said = page.locator('output').filter({ hasText: /products/ })
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
  await expect(said).toHaveText('row 1, column 4: 9 products, sum −20')
  await page.keyboard.press('Space')
  await expect(page.getByRole('slider', { name: 'Output', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /^output ([6-9]|[1-3]\d) of 36$/,
  )
  await expect(said).toHaveText('row 1, column 4: 9 products, sum −20')
})

test('every grid is one tab stop with a name, a size and a cell that is read', async ({ page }) => {
  await openSlide(page, 'pad=1')
  for (const [name, cell] of [
    ['Input', 'padding, row 0, column 0: 0'],
    ['Kernel', 'row 1, column 1: weight −1'],
    ['Output', 'row 1, column 1: 10'],
  ] as const) {
    await expect(grid(page, name).locator('[tabindex="0"]')).toHaveCount(1)
    await expect(grid(page, name).getByRole('gridcell')).toHaveAccessibleName(cell)
    await expect(grid(page, name)).toHaveAttribute('aria-rowcount', name === 'Kernel' ? '3' : /\d+/)
  }
})
