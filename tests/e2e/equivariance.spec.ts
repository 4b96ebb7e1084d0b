import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { cellPoint, grid, hoverCell, notices, strip } from './slide.ts'

/** Opens the Equivariance lab. */
async function openEquivariance(page: Page, query = '') {
  await page.goto(`./#/equivariance${query === '' ? '' : `?${query}`}`)
  await expect(grid(page, 'Difference')).toBeVisible()
}

const moved = (page: Page) => page.getByRole('button', { name: 'T(x), the picture moved' })

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('it plays by itself on the first visit', async ({ page }) => {
    await page.goto('./#/equivariance')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(strip(page)).toContainText('to the right')
  })
})

test('a drag of the picture moves it, and the difference stays 0', async ({ page }) => {
  await openEquivariance(page)
  const box = await moved(page).boundingBox()
  if (!box) throw new Error('no picture')
  const cell = box.width / 32
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 3 * cell, box.y + box.height / 2 - 2 * cell)
  await page.mouse.up()
  await expect(strip(page)).toContainText('shift by 3 to the right, 2 up')
  await expect(page.locator('#stage').getByText('Exactly the same')).toBeVisible()
  await expect(page).toHaveURL(/down=-2/)
})

test('by keys: the picture, a cell of the results, a preset @phone', async ({ page }) => {
  await openEquivariance(page)
  await moved(page).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(strip(page)).toContainText('shift by 2 to the right, 1 down')
  await grid(page, 'Difference').getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('Row 1, column 2')
  await page.keyboard.press('7')
  await expect(strip(page)).toContainText('Row 1, column 2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('7')
  await expect(strip(page)).toContainText('rotation by 90°')
  await expect(page.locator('#stage').getByText('Kernel not symmetric')).toBeVisible()
})

test('a press on the curves moves the picture there; a number between two steps is told where it went', async ({
  page,
}) => {
  await openEquivariance(page)
  const plot = page.getByRole('img', { name: /largest difference against the shift/ })
  const box = (await plot.boundingBox())!
  await page.mouse.click(box.x + 0.75 * box.width, box.y + box.height / 2)
  await expect(strip(page)).toContainText(/shift by [678] to the right/)
  await openEquivariance(page, 't=turn')
  await page.getByRole('spinbutton', { name: 'Angle' }).fill('37')
  await page.keyboard.press('Enter')
  await expect(page.getByText('37 is between two steps of 5; 35 is the nearest')).toBeVisible()
  await expect(strip(page)).toContainText('rotation by 35°')
  await openEquivariance(page, 't=scale')
  await page.getByRole('spinbutton', { name: 'Factor' }).fill('1.13')
  await page.keyboard.press('Enter')
  await expect(notices(page)).toContainText(
    '1.13 is between two steps of 0.05; 1.15 is the nearest.',
  )
  await expect(strip(page)).toContainText('scaling by 1.15')
})

test('what hover shows: the numbers of a cell both ways', async ({ page }) => {
  await openEquivariance(page, 'border=zeros&in=stripes&step=4')
  await hoverCell(page.getByRole('grid', { name: 'conv(T(x))' }), 2, 2)
  await expect(strip(page)).toContainText('Row 2, column 2')
  await expect(page.locator('#stage').getByText(/Inside, away from the border: 0/)).toBeVisible()
})

test('a press pins a cell of the results, Escape lets go @phone', async ({ page }) => {
  await openEquivariance(page, 't=turn&step=19')
  const { x, y } = await cellPoint(grid(page, 'Difference'), 12, 9)
  await page.mouse.click(x, y)
  await page.mouse.move(2, 2)
  await expect(strip(page)).toContainText('Row 12, column 9')
  await page.keyboard.press('Escape')
  await expect(strip(page)).toContainText('The results reach')
})

test('a pattern is dragged around, and the largest match follows @phone', async ({ page }) => {
  await openFind(page)
  const stage = page.locator('#stage')
  await expect(stage.getByText(/Found: the best match, 1, is where the pattern is/)).toBeVisible()
  await expect(strip(page)).toContainText('The pattern is at row 17, column 17')
  const picture = page.getByRole('button', { name: 'x, the picture with the pattern' })
  const box = (await picture.boundingBox())!
  const cell = box.width / 32
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 5 * cell, box.y + box.height / 2 - 3 * cell)
  await page.mouse.up()
  await expect(strip(page)).toContainText('Largest at row 14, column 22: 1')
  await expect(strip(page)).toContainText('The pattern is at row 14, column 22')
  await picture.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(strip(page)).toContainText('Largest at row 15, column 21: 1')
})

/** Opens the search for a ring on the letter. */
async function openFind(page: Page) {
  await page.goto('./#/equivariance?show=find')
  await expect(grid(page, 'Match')).toBeVisible()
}
