import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { notices, strip } from './slide.ts'

const twoForOne = 'in=noise&show=compose&adam=0.03'

async function openCompose(page: Page, query = twoForOne) {
  await page.goto(`./#/learn?${query}`)
  await expect(page.getByRole('heading', { name: 'Learn', exact: true })).toBeVisible()
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name, exact: true })
const option = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

test('two 3×3 kernels become an edge and a blur, from another seed too @phone @projector', async ({
  page,
}) => {
  await openCompose(page, `${twoForOne}&step=301`)
  await expect(strip(page)).toContainText('300 updates leave 0.0051 % of the energy')
  await expect(strip(page)).toContainText(/Seed 1: a ≈ .+ · Sobel x, b ≈ .+ · Gaussian/)
  await expect(strip(page)).toContainText(/Seed 2: a ≈ .+ · Sobel x, b ≈ .+ · Gaussian/)
  for (const name of ['Kernel a', 'Kernel b', 'a convolved with b, their 5×5'])
    await expect(grid(page, name).getByRole('gridcell').first()).toBeVisible()
})

test('keys: an update at a time, and the link goes back to it', async ({ page }) => {
  await openCompose(page)
  await expect(strip(page)).toContainText('0 updates leave')
  await page.locator('#stage').focus()
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('1 update leaves')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('3 updates leave')
  await expect(page).toHaveURL(/step=4/)
  const said = await strip(page).innerText()
  await page.reload()
  await expect(strip(page)).toContainText(said.split('\n')[0]!)
})

test('a trap, and the pair that is kept when it begins near it', async ({ page }) => {
  await openCompose(page, `${twoForOne}&pair=blur-laplace&step=301`)
  await expect(strip(page)).toContainText('300 updates leave 1.7 %')
  await expect(strip(page)).toContainText('a is unlike Gaussian, b is unlike Laplacian')
  await page.getByRole('switch', { name: 'Begin near the pair' }).click()
  await expect(strip(page)).toContainText(/a ≈ .+ · Gaussian, b ≈ .+ · Laplacian \(cosine 1, 1\)/)
})

test('another start: the one before becomes the grey curve, and undo brings it back', async ({
  page,
}) => {
  await openCompose(page, `${twoForOne}&pair=edge-edge&step=301`)
  await expect(strip(page)).toContainText(/Seed 1: a ≈ .+ · Corner/)
  await page.getByRole('button', { name: 'Another start' }).click()
  await expect(strip(page)).toContainText('Seed 3:')
  await expect(strip(page)).toContainText(/Seed 1: a ≈ .+ · Corner/)
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toContainText(/Seed 2: a ≈ .+ · Sobel y/)
})

test('ReLU: the picture is made smaller and says so, one path fails, two find it', async ({
  page,
}) => {
  await openCompose(page, `${twoForOne}&pair=edge-size&step=301`)
  await option(page, 'ReLU').click()
  await expect(notices(page)).toContainText('With ReLU the picture has 24 cells a side.')
  await expect(strip(page)).toContainText('300 updates leave 30 % of the energy')
  await option(page, 'ReLU, two paths').click()
  await expect(strip(page)).toContainText('leave 0.0019 % of the energy, one path leaves 30 %')
  await expect(grid(page, 'ReLU of a₂')).toBeVisible()
})

test('a weight that is pointed at stands in the strip, which stays as high, by keys as well', async ({
  page,
}) => {
  await openCompose(page, `${twoForOne}&step=100`)
  await expect(strip(page)).toContainText('99 updates leave')
  const height = async () => (await strip(page).boundingBox())?.height
  const before = await height()
  await grid(page, 'Kernel a').hover()
  await expect(strip(page)).toContainText(/Weight of kernel a in row 2, column 2: .+; it began as/)
  expect(await height()).toBe(before)
  await grid(page, 'a convolved with b, their 5×5').getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await expect(strip(page)).toContainText('a ∗ b in row 1, column 2: ')
  expect(await height()).toBe(before)
})

test('in a small window the stage scrolls to the curve', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await openCompose(page)
  const curve = page.getByRole('img', { name: /^What is left of the energy/ })
  await curve.scrollIntoViewIfNeeded()
  await expect(curve).toBeInViewport()
  expect((await curve.boundingBox())!.height).toBeGreaterThan(70)
})
