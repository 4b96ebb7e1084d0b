import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { expectOutput, notices, strip } from './slide.ts'

async function openSharing(page: Page, query = '') {
  await page.goto(query === '' ? './#/sharing' : `./#/sharing?${query}`)
  await expect(page.getByRole('heading', { name: 'Sharing' })).toBeVisible()
}

const nodes = (page: Page) => page.getByRole('grid', { name: 'Inputs and outputs' })
const node = (page: Page) => nodes(page).getByRole('gridcell')
const kernel = (page: Page) => page.getByRole('grid', { name: /^The kernel|^Weights of/ })
const stop = (page: Page, name: string) =>
  page.locator('#stage').getByRole('button', { name, exact: true })
const slider = (page: Page) => page.getByRole('slider', { name: 'Dense, local, shared' })

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('opens on dense and morphs to local and to shared by itself, then plays', async ({
    page,
  }) => {
    await page.goto('./#/sharing')
    await expect(stop(page, 'Dense')).toHaveAttribute('aria-pressed', 'true')
    await expect(slider(page)).toHaveAttribute('aria-valuetext', 'shared', { timeout: 10_000 })
    await expect(strip(page)).toContainText('Shared: 3 products')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(page).toHaveURL(/tie=2/)
  })
})

test('the counters of all three, and the stops by press and by keys @phone', async ({ page }) => {
  await openSharing(page)
  await expect(page.getByRole('row', { name: /^Weights/ })).toHaveText(/120.*30.*3$/)
  await stop(page, 'Local').click()
  await expect(strip(page)).toContainText('Local: 3 products')
  await slider(page).focus()
  await page.keyboard.press('PageUp')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'shared')
  await page.keyboard.press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '95 % from local to shared')
  await page.keyboard.press('Control+z')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'shared')
  await page.getByRole('button', { name: 'Play the morph' }).click()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'shared')
})

test('pointer: a node shows its lines, a line its weight everywhere, a press pins', async ({
  page,
}) => {
  await openSharing(page, 'tie=2&step=4')
  const output = (await node(page).boundingBox())!
  const at = { x: output.x + output.width / 2, y: output.y + output.height / 2 }
  await page.mouse.move(at.x, at.y)
  await expect(page.getByText('Output 4 reads 3 inputs through the shared weights.')).toBeVisible()
  // The middle line of a kernel of three goes straight up.
  await page.mouse.move(at.x, at.y - 120)
  const said = page.getByText(/^Weight −?\d: the same on 10 lines\.$/)
  await expect(said).toBeVisible()
  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.move(5, 5)
  await expect(said).toBeVisible()
  await page.locator('#stage').focus()
  await page.keyboard.press('Escape')
  await expect(said).toBeHidden()
  await kernel(page).getByRole('gridcell').hover()
  await expect(said).toBeVisible()
})

test('keyboard: arrows go from node to node and through the kernel', async ({ page }) => {
  await openSharing(page, 'tie=2')
  await node(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(node(page)).toHaveAccessibleName(/^Output 2: −?\d+, 3 lines$/)
  await page.keyboard.press('Enter')
  await expectOutput(page, 2)
  await page.keyboard.press('ArrowUp')
  await expect(node(page)).toHaveAccessibleName(/^Input \d: \d, \d lines$/)
  await expect(page.getByText(/^Input \d is read by \d outputs\.$/)).toBeVisible()
  await kernel(page).getByRole('gridcell').focus()
  await page.keyboard.press('ArrowRight')
  await expect(kernel(page).getByRole('gridcell')).toHaveAccessibleName(/^2: weight −?\d$/)
  await expect(page.getByText(/the same on 10 lines/)).toBeVisible()
})

test('known layers: their numbers, and the next size refused and taken', async ({ page }) => {
  await openSharing(page, 'view=sizes&layer=tiny-vgg&size=64')
  await expect(strip(page).getByRole('row', { name: /^Dense/ })).toContainText('472,389,160')
  await expect(strip(page).getByRole('row', { name: /^Conv/ })).toContainText('280')
  await page.getByRole('button', { name: 'Feed the next size' }).click()
  await expect(
    page.getByText(/refuses 65 × 65: each output has 12,288 weights, the image 12,675 numbers/),
  ).toBeVisible()
  await expect(page.getByText('takes 65 × 65 and makes [10, 63, 63]')).toBeVisible()
  await page.getByRole('slider', { name: 'Input size' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Dense, made for 67 × 67')).toBeVisible()
  await expect(page.getByText(/refuses 68 × 68/)).toBeVisible()
  await page.getByRole('button', { name: 'LeNet conv1' }).click()
  await expect(strip(page).getByRole('row', { name: /^Dense/ })).toContainText('4,821,600')
  await expect(page.getByText(/refuses/)).toBeHidden()
  await expect(page).toHaveURL(/view=sizes$/)
})

test('the edge detector: picture, edges, and the numbers of the book', async ({ page }) => {
  await openSharing(page, 'view=edges&step=70')
  await expect(page.getByRole('grid', { name: 'Edges, 63 × 64 outputs' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Photographer, 64 × 64 pixels' })).toBeVisible()
  await expect(page.getByText('267,960')).toBeVisible()
  await expect(page.getByText('8,003,072,000', { exact: true })).toBeVisible()
  await expect(strip(page)).toContainText('edge [2, 7]')
})

test('found anywhere: both are trained; only the shared weights find it in the right', async ({
  page,
}) => {
  test.slow()
  await openSharing(page)
  await page.getByRole('button', { name: 'Found anywhere' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  const map = (name: string) => page.getByText(new RegExp(`^${name}: accuracy.* right$`))
  await expect(map('Conv')).toBeVisible({ timeout: 60_000 })
  const right = async (name: string) =>
    Number(/(\d+) % right/.exec((await map(name).textContent())!)?.[1])
  expect(await right('Conv')).toBeGreaterThan(80)
  expect(await right('Dense')).toBeLessThan(65)
  await expect(strip(page)).toContainText(/dense .*% sure, conv .*% sure/)
})

test('what cannot be read is said, and nothing is lost', async ({ page }) => {
  await openSharing(page, 'view=plane&k=7&tie=9')
  await expect(notices(page)).toContainText('Kernel is 3')
  await expect(notices(page)).toContainText('tie=9 in the link is more than 2')
  await expect(page.getByRole('row', { name: /^Connections/ })).toContainText('36·16')
})
