import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { grid, hoverCell, notices, paste, strip } from './slide.ts'

/** Opens the Learn lab on the search for a filter. */
async function openLearn(page: Page, query = '') {
  await page.goto(`./#/learn${query === '' ? '' : `?${query}`}`)
  await expect(grid(page, 'Kernel')).toBeVisible()
  await expect(strip(page)).toContainText('slope of weight')
}

const stage = (page: Page) => page.locator('#stage')
const height = async (page: Page) => (await stage(page).boundingBox())!.height

test('a weight that is pointed at is the one whose slope is written; a press pins it', async ({
  page,
}) => {
  await openLearn(page, 'step=60')
  await hoverCell(grid(page, 'Kernel'), 1, 1)
  await expect(strip(page)).toContainText('slope of weight [1, 1]')
  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.move(5, 5)
  await expect(strip(page)).toContainText('slope of weight [1, 1]')
  await page.keyboard.press('Escape')
  await expect(strip(page)).toContainText('slope of weight [2, 3]')
})

test('a cell that is pointed at says its numbers, and the picture stays in its place', async ({
  page,
}) => {
  await openLearn(page, 'step=60')
  const before = await height(page)
  await hoverCell(grid(page, 'Difference'), 20, 20)
  await expect(strip(page)).toContainText('Position in row 20, column 20: it makes')
  await expect(strip(page).locator('[data-active]')).toHaveCount(1)
  expect(await height(page)).toBe(before)
  await hoverCell(grid(page, 'Picture'), 3, 4)
  await expect(strip(page)).toContainText('Pixel in row 3, column 4')
  expect(await height(page)).toBe(before)
})

test('by keys: a weight, its sum, the next update @phone', async ({ page }) => {
  await openLearn(page, 'step=60')
  await grid(page, 'Kernel').getByRole('gridcell').focus()
  await page.keyboard.press('ArrowDown')
  await expect(strip(page)).toContainText('slope of weight [2, 1]')
  await page.keyboard.press('Enter')
  await page.getByRole('toolbar', { name: 'Sum' }).focus()
  await expect(strip(page)).toContainText('slope of weight [2, 1]')
  await expect(strip(page)).toContainText('Next update')
  const update = page.getByRole('slider', { name: 'Update', exact: true })
  await expect(update).toHaveAttribute('aria-valuetext', 'update 59 of 300')
  await page.keyboard.press('Alt+l')
  await expect(update).toHaveAttribute('aria-valuetext', 'update 60 of 300')
})

test('a link restores step and settings', async ({ page }) => {
  await openLearn(page, 'by=adam&adam=0.05&target=laplacian-4&side=5&seed=3&step=101')
  await expect(stage(page)).toContainText('after 100 updates')
  await expect(page.getByRole('radio', { name: 'Adam' })).toBeChecked()
  await expect(grid(page, 'Kernel')).toHaveAttribute('aria-rowcount', '5')
  await page.reload()
  await expect(stage(page)).toContainText('after 100 updates')
  await expect(page).toHaveURL(/seed=3/)
})

test('a run that diverges ends there and says so; a rate that does not is at hand', async ({
  page,
}) => {
  await openLearn(page, 'rate=1.5&step=200')
  await expect(strip(page)).toContainText('It diverges and stops: after 11 updates')
  const slider = page.getByRole('slider', { name: 'Update', exact: true })
  await expect(slider).toHaveAttribute('aria-valuetext', 'update 11 of 11')
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toHaveAttribute(
    'aria-valuetext',
    '1.5: beyond the limit, it diverges',
  )
  await page.getByRole('button', { name: 'Use 0.9' }).click()
  await expect(strip(page)).not.toContainText('It diverges')
  await expect(slider).toHaveAttribute('aria-valuetext', 'update 11 of 300')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', 'update 11 of 11')
})

test('a pasted matrix is the filter to find, changed cell by cell; what is none is refused', async ({
  page,
}) => {
  await openLearn(page)
  await paste(page, { text: '1 0 -1\n2 0 -2\n1 0 -1' })
  await expect(notices(page)).toContainText('The pasted 3×3 matrix is the filter to find now.')
  await grid(page, 'Filter to find').getByRole('gridcell').focus()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/own=7,0,-1/)
  await paste(page, { text: '1 2\n3 4' })
  await expect(notices(page)).toContainText('3×3, 5×5 or 7×7 would do')
  await expect(page).toHaveURL(/own=7,0,-1/)
})

test('a learned kernel goes to Channels with four decimals, and is in the list there', async ({
  page,
}) => {
  await page.goto('./#/learn?step=81')
  await page.getByRole('button', { name: 'In Channels' }).click()
  await expect(page).toHaveURL(/#\/channels\?k=3&bank=ones;1\.1-3:-0\.\d{4},/)
  const list = page.getByRole('combobox', { name: 'The kernel' })
  await expect(list.locator('option:checked')).toHaveText('Learned: Sobel x, update 80')
  await list.selectOption('All ones')
  await expect(page).toHaveURL(/bank=ones$/)
  await list.selectOption('Learned: Sobel x, update 80')
  await expect(page).toHaveURL(/bank=ones;1\.1-3:/)
})

test('on a phone the last term of the slope and what it is divided by are in sight @phone', async ({
  page,
}) => {
  await openLearn(page, 'step=100')
  const sum = await page.getByRole('toolbar', { name: 'Sum' }).boundingBox()
  const divisor = await strip(page).getByText('490110', { exact: true }).boundingBox()
  expect(divisor!.y + divisor!.height).toBeLessThanOrEqual(sum!.y + sum!.height + 1)
})
