import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { strip } from './slide.ts'

async function openHeart(page: Page, query = '') {
  await page.goto(`./#/learn?show=heart&seed=2${query}`)
  await expect(page.getByRole('heading', { name: 'Learn', exact: true })).toBeVisible()
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

test('after one example the convolution knows every picture, the dense layer that one @phone', async ({
  page,
}) => {
  await openHeart(page, '&asked=moved&step=2')
  await expect(strip(page)).toContainText('After 1 example')
  await expect(strip(page)).toContainText(/65,536 weights, leaves 104 %/)
  await expect(strip(page)).toContainText(/9 weights, leaves 0 %/)
})

test('256 examples are enough for the dense layer, by keys as well', async ({ page }) => {
  await openHeart(page, '&step=256')
  await expect(row(page, 'Examples for all')).toHaveText(/256.*1$/)
  await expect(strip(page)).not.toContainText(/65,536 weights, leaves 0 %/)
  await page.getByRole('button', { name: 'Next example' }).click()
  await expect(strip(page)).toContainText('After 256 examples')
  await expect(strip(page)).toContainText(/65,536 weights, leaves 0 %/)
})

test('ink only at the left: 191 % off at the right, chosen by the control', async ({ page }) => {
  await openHeart(page, '&taught=ink&step=2')
  await expect(row(page, 'Its ink at the right')).toHaveText(/191 %0 %$/)
  await page.getByRole('combobox', { name: 'Picture shown' }).selectOption('Ink at the right')
  await expect(strip(page)).toContainText(/65,536 weights, leaves 191 %/)
  await expect(page).toHaveURL(/asked=right/)
})
