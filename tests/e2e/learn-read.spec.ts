import type { Page } from '@playwright/test'
import { expect, test } from './helper.ts'
import { strip } from './slide.ts'

/** Milliseconds in which both have learned, on a slow machine that does other things, too. */
const patience = 90_000

const status = (page: Page) => page.locator('#stage').getByRole('status')
const press = (page: Page, name: string) =>
  page.locator('#stage').getByRole('button', { name }).click()

/** How many updates the words under the figures speak of first. */
const updates = async (page: Page) =>
  Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0] ?? NaN)

test('both learn to read: the numbers of the same seed, after 40 updates and after all', async ({
  page,
}) => {
  test.setTimeout(2 * patience)
  await page.goto('./#/learn?show=read&seed=20&step=41')
  await expect(strip(page)).toContainText('After 40 updates, 1,280 of 5,120 digits', {
    timeout: patience,
  })
  await expect(strip(page)).toContainText('Tested after 40')
  await expect(strip(page)).toContainText(/conv 8[123]\.\d %, dense (60|61)\.\d %/)
  await expect(status(page)).toContainText('Both have seen 5,120 digits once.', {
    timeout: patience,
  })
  await page.keyboard.press('Control+End')
  await expect(strip(page)).toContainText(
    /Tested after 160: .*conv 9[012]\.\d %, dense 7[678]\.\d %/,
  )
  await page.keyboard.press('Control+Home')
  await expect(strip(page)).toContainText('Every weight is random.')
  await expect(
    page.getByRole('list', { name: /^What both take/ }).getByRole('listitem'),
  ).toHaveCount(12)
})

test('stopped it stays where it is, and goes on from there; another seed begins anew @phone', async ({
  page,
}) => {
  test.setTimeout(2 * patience)
  await page.goto('./#/learn?show=read&seed=3&step=161')
  await expect(status(page)).toContainText(/update \d+ of 160\. Update 160 is being worked out\./, {
    timeout: patience,
  })
  await expect.poll(() => updates(page), { timeout: patience }).toBeGreaterThan(20)
  await press(page, 'Stop')
  await expect(status(page)).toContainText(/^Stopped after update \d+\./)
  const stopped = await updates(page)
  await expect(strip(page)).toContainText(`After ${stopped} updates`)
  await press(page, 'Go on')
  await expect.poll(() => updates(page), { timeout: patience }).toBeGreaterThan(stopped)
  await page.goto('./#/learn?show=read&seed=4&step=161')
  await expect.poll(() => updates(page), { timeout: patience }).toBeLessThan(stopped)
})

test.describe('without its digits', () => {
  test.use({ provoked: [/digits|Failed to load resource/] })

  test('it says so, and can be tried again', async ({ page }) => {
    await page.route('**/digits/*', (route) => route.abort())
    await page.goto('./#/learn?show=read')
    await expect(status(page)).toHaveText(/^The digits in \w+\.\w+ could not be fetched\.$/)
    await page.unroute('**/digits/*')
    await press(page, 'Train both')
    await expect(status(page)).toContainText(/^Learning: update \d+ of 160/)
  })
})

test('in a small window the curve is over what is said of the training, and the stage scrolls to both', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('./#/learn?show=read&seed=20')
  const curve = page.getByRole('img', { name: /^Of 1000 test digits/ })
  await expect(status(page)).toContainText(/update [1-9]/)
  await press(page, 'Stop')
  await expect(status(page)).toContainText('Stopped')
  await status(page).scrollIntoViewIfNeeded()
  const [plot, said] = [await curve.boundingBox(), await status(page).boundingBox()]
  expect(plot!.height).toBeGreaterThan(70)
  expect(plot!.y + plot!.height).toBeLessThan(said!.y)
})
