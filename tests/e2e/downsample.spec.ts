import { expect, test } from './helper.ts'
import { cellPoint, expectOutput, expectSize, grid, hoverCell, notices, strip } from './slide.ts'
import type { Page } from '@playwright/test'

/** Opens the Downsample lab. */
async function openDownsample(page: Page, query = '') {
  await page.goto(`./#/downsample${query === '' ? '' : `?${query}`}`)
  await expect(grid(page, 'Input')).toBeVisible()
}

const card = (page: Page, letter: string) => page.getByRole('region', { name: `Layer ${letter}` })

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('it plays by itself on the first visit: both windows move, both maps fill', async ({
    page,
  }) => {
    await page.goto('./#/downsample')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(grid(page, 'A, map').getByRole('gridcell')).not.toHaveAccessibleName(
      /^row 1, column 1:/,
    )
    await expect(grid(page, 'B, map').getByRole('gridcell')).not.toHaveAccessibleName(
      /^row 1, column 1:/,
    )
  })
})

test('the opening: two maps, what remains, and the largest of four @projector @phone', async ({
  page,
}) => {
  await openDownsample(page, 'step=6')
  await expectSize(grid(page, 'A, map'), 4, 4)
  await expectSize(grid(page, 'B, map'), 4, 4)
  await expect(card(page, 'B')).toContainText('25 %')
  await expect(strip(page)).toContainText('B [2, 2]')
  await expect(strip(page).getByRole('toolbar')).toContainText('9= largest of3859')
})

test('a click on a map moves the step there, and its layer is looked at @phone', async ({
  page,
}) => {
  await openDownsample(page)
  const { x, y } = await cellPoint(grid(page, 'A, map'), 3, 2)
  await page.mouse.click(x, y)
  await expectOutput(page, 10)
  await expect(strip(page)).toContainText('A [3, 2]')
  await expect(strip(page)).toContainText('9 products')
  await expect(page).toHaveURL(/look=1/)
})

test('what hover shows, focus shows: the sum of an output, and who reads a cell', async ({
  page,
}) => {
  await openDownsample(page)
  await hoverCell(grid(page, 'A, map'), 2, 2)
  await expect(strip(page)).toContainText('A [2, 2]')
  await page.mouse.move(2, 2)
  await expect(strip(page)).toContainText('B [1, 1]')
  await grid(page, 'A, map').getByRole('gridcell').focus()
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(strip(page)).toContainText('A [2, 2]')
  await grid(page, 'Input').getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await expect(grid(page, 'Input').getByRole('gridcell')).toHaveAccessibleName(
    'row 1, column 2: 4; read by A once, B once',
  )
})

test('by keys alone: steps, products, a preset, the sum, back to the stage', async ({ page }) => {
  await openDownsample(page)
  await page.locator('#stage').focus()
  await page.keyboard.press('ArrowRight')
  await expectOutput(page, 2)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(strip(page)).toContainText('largest so far of')
  await page.keyboard.press('5')
  await expectSize(grid(page, 'C, map'), 1, 1)
  await page.keyboard.press('1')
  await strip(page).getByRole('toolbar').focus()
  await page.keyboard.press('ArrowRight')
  await expect(strip(page).locator('[data-term]:focus')).toHaveText('2')
  await page.keyboard.press('Enter')
  await expect(strip(page).locator('[data-term][aria-pressed="true"]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(strip(page).locator('[data-term][aria-pressed="true"]')).toHaveCount(0)
})

test('shifted by one, stride 1 only moves and a pool changes; and back', async ({ page }) => {
  await openDownsample(page, 'b=c3~m2')
  await page
    .getByRole('region', { name: 'Shift' })
    .getByRole('button', { name: 'Shift by one' })
    .click()
  await expect(page).toHaveURL(/shift=1/)
  await expect(card(page, 'A')).toContainText(/moved along by 1: none of \d+ differs/)
  await expect(card(page, 'B')).toContainText(/\d+ of 12 differ, by up to/)
  await expect(grid(page, 'B, change')).toBeVisible()
  await page.getByRole('radio', { name: 'In place' }).check()
  await expect(card(page, 'A')).toContainText(/in place: \d+ of 36 differ/)
  await page.getByRole('button', { name: 'Move back' }).click()
  await expect(grid(page, 'B, change')).toHaveCount(0)
})

test('layers are added, set, moved, removed, and undone', async ({ page }) => {
  await openDownsample(page)
  const panel = page.getByRole('complementary', { name: 'Controls' })
  await panel.getByRole('button', { name: 'Add a layer' }).click()
  await expect(grid(page, 'C, map')).toBeVisible()
  await panel.getByRole('combobox', { name: 'Kind' }).selectOption('Convolution')
  await panel.getByRole('radio', { name: 'Sobel x' }).check({ force: true })
  await expect(card(page, 'C')).toContainText('conv 2×2 Sobel x')
  await panel.getByRole('switch', { name: 'Up again' }).click()
  await expectSize(grid(page, 'C, up again'), 8, 8)
  await panel.getByRole('button', { name: 'Move layer C up' }).click()
  await expect(card(page, 'B')).toContainText('conv 2×2 Sobel x')
  await panel.getByRole('button', { name: 'Add a layer' }).click()
  await expect(panel.getByRole('button', { name: 'Add a layer' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await panel.getByRole('button', { name: 'Remove layer B' }).click()
  await expect(page.getByRole('grid', { name: /map$/ })).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('grid', { name: /map$/ })).toHaveCount(4)
})

test('a number past its limit: the field says why, and the picture stays', async ({ page }) => {
  await openDownsample(page, 'look=1')
  const stride = page
    .getByRole('spinbutton', { name: 'Stride' })
    .or(page.getByRole('textbox', { name: 'Stride' }))
  await stride.first().fill('9')
  await expectSize(grid(page, 'A, map'), 4, 4)
  await page.keyboard.press('Enter')
  await expect(card(page, 'A')).toContainText('stride 4')
})

test('what is read is painted and counted for the layer that is looked at', async ({ page }) => {
  await openDownsample(page, 'b=m3s2~c1s2&size=9&look=1')
  await page.getByRole('switch', { name: 'Paint what is read' }).click()
  await expect(page.getByText('A reads')).toBeVisible()
  await expect(strip(page)).toContainText('reads once 36, twice or more 45, never 0')
  await card(page, 'B').getByRole('button').click()
  await expect(page.getByText('B reads')).toBeVisible()
  await expect(strip(page)).toContainText('never 56')
})

test('a bad link opens with what could be read, and says what could not; Reset brings all back', async ({
  page,
}) => {
  await openDownsample(page, 'b=c3~t9&shift=99&look=4')
  await expect(notices(page)).toContainText('b=c3~t9 in the link has a transposed layer')
  await expect(notices(page)).toContainText('shift is 7')
  await expectSize(grid(page, 'A, map'), 4, 4)
  await page.keyboard.press('Alt+r')
  await expect(page).toHaveURL(/#\/downsample$/)
})

test('in a number box undo is the lab’s, until something is typed there', async ({ page }) => {
  await openDownsample(page, 'look=1')
  const stride = page.getByRole('spinbutton', { name: 'Stride' }).first()
  await stride.focus()
  await page.keyboard.press('ArrowUp')
  await expect(stride).toHaveValue('3')
  await page.keyboard.press('Control+z')
  await expect(stride).toHaveValue('2')
  await stride.fill('4')
  await page.keyboard.press('Control+z')
  await expect(stride).toHaveValue('2')
  await expect(page).not.toHaveURL(/b=/)
})
