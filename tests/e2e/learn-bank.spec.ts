import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { strip } from './slide.ts'

async function openBank(page: Page, query = '') {
  await page.goto(`./#/learn?show=bank&seed=2${query}`)
  await expect(page.getByRole('heading', { name: 'Learn', exact: true })).toBeVisible()
}

test('after 40 updates the textures are named, and the kernels are like Gabor filters @phone', async ({
  page,
}) => {
  await openBank(page, '&step=41')
  await expect(strip(page)).toContainText(/of 100 others (99|100) % are named correctly/)
  await expect(strip(page)).toContainText(/(even|odd), stripes at \d+°/)
  await expect(page.getByRole('grid', { name: 'Kernel 4' })).toBeVisible()
})

test('a step back and forth gives the same numbers, and a kernel goes to Slide', async ({
  page,
}) => {
  await openBank(page, '&step=21')
  await expect(strip(page)).toContainText('After 20 updates')
  const said = await strip(page).textContent()
  await page.getByRole('button', { name: 'Previous update' }).click()
  await expect(strip(page)).toContainText('After 19 updates')
  await page.getByRole('button', { name: 'Next update' }).click()
  await expect(strip(page)).toHaveText(said!)
  await page.getByRole('button', { name: 'In Slide' }).click()
  await expect(page).toHaveURL(/#\/slide/)
})
