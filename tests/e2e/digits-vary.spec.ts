import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { cellPoint, grid, hoverCell, strip } from './slide.ts'

async function openDigits(page: Page, query: string) {
  await page.goto(`./#/digits?${query}`)
  await expect(page.getByRole('heading', { name: 'Digits', exact: true })).toBeVisible()
  await expect(page.locator('[data-behind="false"]')).toHaveCount(2)
}

const map = (page: Page, name: string) =>
  page.getByRole('grid', { name: new RegExp(`^${name}: what it`) })

/** What is said of the game where it stands, not where it is heard. */
const game = (page: Page, text: string) => page.getByRole('paragraph').filter({ hasText: text })

const press = async (page: Page, name: string, row: number, column: number) => {
  const { x, y } = await cellPoint(grid(page, name), row, column)
  await page.mouse.click(x, y)
}

test('a place that is pointed at is tried, one that is pressed is kept', async ({ page }) => {
  await openDigits(page, 'show=shift&step=63')
  await expect(page.getByText(/^3 at \d+ of 289 places$/)).toHaveCount(2)
  await hoverCell(map(page, 'Fully connected'), 5, 9)
  await expect(strip(page)).toContainText('Moved 4 up. Convolutional: 3, 61 %. Fully connected: 6')
  await expect(page).not.toHaveURL(/down=/)
  const { x, y } = await cellPoint(map(page, 'Fully connected'), 5, 9)
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/down=-4/)
  await page.mouse.move(5, 5)
  await expect(strip(page)).toContainText('Moved 4 up.')
  await expect(strip(page)).toContainText(/two convolutions read 53 %, a global maximum 90 %/)
})

test('arrow keys in a map move the digit, Enter leaves it there', async ({ page }) => {
  await openDigits(page, 'show=shift&step=63')
  const cell = map(page, 'Convolutional').getByRole('gridcell')
  await cell.focus()
  await expect(cell).toHaveAttribute('aria-label', /^not moved: 3; 3 is > 99 % likely$/)
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowUp')
  await expect(cell).toHaveAttribute('aria-label', /^4 up: 3; 3 is 61 % likely$/)
  await expect(strip(page)).toContainText('Moved 4 up. Convolutional: 3, 61 %')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/down=-4/)
})

test('one is fooled by a press of the pointer, and undo puts the square back', async ({ page }) => {
  await openDigits(page, 'show=erase&from=test&digit=23&step=28')
  await expect(game(page, 'Nobody is fooled: convolutional still says 1')).toBeVisible()
  await expect(game(page, 'Par: convolutional 1, fully connected 2.')).toBeVisible()
  await press(page, 'They get', 13, 17)
  await expect(
    game(page, 'Fooled: convolutional says 8; fully connected still says 1.'),
  ).toBeVisible()
  await expect(game(page, '1 square, ')).toBeVisible()
  await expect(page).toHaveURL(/erase=13\.17/)
  await page.keyboard.press('Control+z')
  await expect(game(page, 'Nobody is fooled')).toBeVisible()
  await page.getByRole('button', { name: 'Show par', exact: true }).click()
  await expect(page).toHaveURL(/par=on/)
})

test('the other is fooled by keys, and all is put back by a button', async ({ page }) => {
  await openDigits(page, 'show=erase&from=test&digit=37&step=28')
  const cell = grid(page, 'They get').getByRole('gridcell')
  await cell.focus()
  for (let at = 0; at < 14; at++) await page.keyboard.press('ArrowDown')
  for (let at = 0; at < 14; at++) await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('Erased at row 15, column 15.')
  await page.keyboard.press('Enter')
  await expect(
    game(page, 'Fooled: fully connected says 2; convolutional still says 3.'),
  ).toBeVisible()
  await expect(page.getByText('1 square erased of what they get, in every view.')).toBeVisible()
  await page.getByRole('toolbar', { name: 'Erasing' }).getByText('Put all back').click()
  await expect(game(page, 'Nobody is fooled')).toBeVisible()
})

test('on a phone a touch erases on the large digit @phone', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'where there is room the digit beside the pad is the board')
  await openDigits(page, 'show=erase&from=test&digit=23&step=28')
  const board = grid(page, 'Eraser')
  await board.scrollIntoViewIfNeeded()
  const { x, y } = await cellPoint(board, 13, 17)
  await page.touchscreen.tap(x, y)
  await expect(game(page, 'Fooled: convolutional says 8')).toBeAttached()
})
