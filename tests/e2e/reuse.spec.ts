import { pathOf } from './fixtureFiles.ts'
import { expect, test } from './helper.ts'
import { expectOutput, grid, hoverCell, notices, openSlide, pictureName, strip } from './slide.ts'

// The browser's context is used again by the next test of a worker: nothing of the one before may be left in it.
test.describe.configure({ mode: 'serial' })

test('left behind: preferences, a picture, a script, a size, a pointer, a player', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => Object.assign(window, { isLeftBehind: true }))
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference' })
  await page.setViewportSize({ width: 1000, height: 700 })
  await openSlide(page, 'step=9')
  await page.locator('input[type=file]').setInputFiles(pathOf('exif-1.jpg'))
  await expect(pictureName(page)).toHaveText('exif-1.jpg')
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Theme and view' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.evaluate(() => sessionStorage.setItem('left', 'behind'))
  await page.keyboard.press('p')
  await hoverCell(grid(page, 'Output'), 3, 3)
  await page.getByLabel('Speed').selectOption('16×')
  await page.keyboard.press('Space')
  const other = await context.newPage()
  await other.goto('./#/sharing')
  await expect(other.getByRole('heading', { name: 'Sharing' })).toBeVisible()
})

test('nothing of it is there', async ({ page, context }) => {
  expect(context.pages()).toHaveLength(1)
  expect(page.viewportSize()).toEqual({ width: 1440, height: 900 })
  await page.addInitScript(() => {
    const keys = [localStorage, sessionStorage].flatMap((store) => Object.keys(store))
    Object.assign(window, { keysAtFirst: keys })
  })
  await openSlide(page)
  expect(await page.evaluate(() => Reflect.get(window, 'keysAtFirst') as unknown)).toEqual([])
  expect(await page.evaluate(() => 'isLeftBehind' in window)).toBe(false)
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false)
  expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion)').matches)).toBe(true)
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined()
  await expect(page.getByRole('complementary', { name: 'Controls' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(page.getByLabel('Speed')).toHaveValue('1')
  await expect(pictureName(page)).toHaveText('Letter')
  await expect(strip(page)).toContainText('output [1, 1]')
  await expect(notices(page)).toBeEmpty()
  await expectOutput(page, 1)
})
