import { draw, openDigits, pad, seven } from './digits.ts'
import { expect, test } from './helper.ts'
import { grid, hoverCell, strip } from './slide.ts'

const scale = { name: /^Distances of 200 test digits/ }

test('an H is a 4 to both, and far from every digit; a seven is near to sevens @phone', async ({
  page,
}) => {
  await openDigits(page, 'show=doubt&draw=OIO4.yIy4.Ogyg')
  const four = page.getByRole('img', { name: '4: > 99 %' })
  await expect(four).toHaveCount(2)
  await expect(page.getByRole('img', scale)).toBeAttached()
  await expect(strip(page)).toContainText('Nearest of 1,000 training digits: an 8, 8.7 away.')
  await expect(
    page.getByText('Further from every digit than 98 in 100 test digits.'),
  ).toBeAttached()
  await page.getByRole('button', { name: 'Empty the pad' }).click()
  await expect(strip(page)).toContainText('Nothing is drawn: there is nothing to answer.')
  await expect(page.getByRole('img', { name: /: no answer$/ })).toHaveCount(20)
  await draw(page, seven)
  await expect(pad(page)).toHaveAccessibleName('Pad, 1 stroke')
  await expect(strip(page)).toContainText(/Nearest of 1,000 training digits: a 7, [34567]\.\d away/)
  await expect(page.getByText(/^As near as test digits are/)).toBeAttached()
})

test('a near digit that is pointed at shows how both differ', async ({ page }) => {
  await openDigits(page, 'show=doubt&draw=OIO4.yIy4.Ogyg')
  await expect(grid(page, 'Near digit')).toHaveCount(5)
  await hoverCell(grid(page, 'Near digit 2'), 5, 5)
  await expect(grid(page, 'Difference')).toHaveCount(1)
  await page.mouse.move(5, 5)
  await expect(grid(page, 'Difference')).toHaveCount(0)
  await grid(page, 'Near digit 1').getByRole('gridcell').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(grid(page, 'Difference')).toHaveCount(1)
})

test.describe('without the digits to compare with', () => {
  test.use({ provoked: [/digits|Failed to load resource/] })

  test('it says so, and tries again with the next change', async ({ page }) => {
    await page.route('**/digits/nearest.*', (route) => route.abort())
    await openDigits(page, 'show=doubt&draw=OIO4.yIy4.Ogyg')
    await expect(
      page.getByText(/^The digits in nearest\.\w+ could not be fetched\.$/),
    ).toBeVisible()
    await page.unroute('**/digits/nearest.*')
    await draw(page, seven)
    await expect(page.getByRole('img', scale)).toBeVisible()
  })
})
