import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { strip } from './slide.ts'

const stack = (page: Page) => page.getByRole('img', { name: /^Stack of the convolutional/ })
const unit = (page: Page) => page.getByRole('gridcell', { name: /^(conv|max pool|dense|input)/ })

async function openStacks(page: Page, query = '') {
  await page.goto(`./#/digits?show=space${query}`)
  await expect(stack(page)).toBeVisible()
}

test('a drag turns both stacks, the link says how, and back is a press away', async ({ page }) => {
  await openStacks(page)
  const { x, y, width, height } = (await stack(page).boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 50, y + height / 2 + 20, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/orbit=30\.44/)
  // A drag picks nothing.
  await expect(page).not.toHaveURL(/u=/)
  await page.getByRole('button', { name: 'Turn back' }).click()
  await expect(page).not.toHaveURL(/orbit=/)
})

test('arrow keys turn the stacks, Home turns them back', async ({ page }) => {
  await openStacks(page)
  await stack(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(page).toHaveURL(/orbit=22\.58/)
  await page.keyboard.press('Home')
  await expect(page).not.toHaveURL(/orbit=/)
})

test('a click picks the unit under the pointer, its sum is in the strip; a second one lets it go', async ({
  page,
}) => {
  await openStacks(page, '&step=40&u=c3.4.4.5')
  const sum = await strip(page).innerText()
  expect(sum).toContain('map 4, row 4, column 5')
  // Where keys would walk on from there is its cell.
  const { x, y, width, height } = (await unit(page).first().boundingBox())!
  await page.keyboard.press('Escape')
  await page.goto('./#/digits?show=space&step=40')
  await expect(strip(page)).toContainText('Convolutional')
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(page).toHaveURL(/u=c3\.4\.4\.5/)
  await expect(strip(page)).toContainText('It reads 150 numbers')
  expect(await strip(page).innerText()).toBe(sum)
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(page).not.toHaveURL(/u=/)
})

test('keys walk from unit to unit and from layer to layer, Enter pins', async ({ page }) => {
  await openStacks(page, '&step=40')
  await stack(page).focus()
  await page.keyboard.press('Tab')
  await expect(unit(page).first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus')).toHaveAccessibleName(
    /^conv 5×5, 6 × 24 × 24, map 1, row 2, column 2: /,
  )
  await expect(strip(page)).toContainText('map 1, row 2, column 2')
  await page.keyboard.press('PageUp')
  await expect(page.locator(':focus')).toHaveAccessibleName(
    /^max pool, 6 × 12 × 12, map 1, row 1, column 1: /,
  )
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/u=c3\.1\.1\.1/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/u=/)
})

test('pointing at a unit moves nothing', async ({ page }) => {
  await openStacks(page, '&step=40')
  const before = await stack(page).boundingBox()
  await page.mouse.move(before!.x + before!.width / 2, before!.y + before!.height - 60)
  await expect(strip(page)).toContainText('Pixel in row')
  expect(await stack(page).boundingBox()).toEqual(before)
})
