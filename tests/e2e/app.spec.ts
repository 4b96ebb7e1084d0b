import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './helper.ts'

const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true })
const pause = (page: Page) => page.getByRole('button', { name: 'Pause' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Controls' })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Labs' })
const output = (page: Page) => page.getByRole('slider', { name: 'Output', exact: true })
const part = {
  picture: (page: Page) => page.getByRole('grid', { name: /^Input/ }).first(),
  formula: (page: Page) => page.getByRole('region', { name: 'Formula' }),
  transport: (page: Page) => page.getByRole('region', { name: 'Playback' }),
}

/** Opens the first lab at rest: as on a later visit, with nothing that glides. */
async function open(page: Page, link = '', preferences: Record<string, unknown> = {}) {
  await page.addInitScript((chosen) => {
    if (localStorage.getItem('kernelscope.preferences') === null)
      localStorage.setItem('kernelscope.preferences', chosen)
  }, JSON.stringify(preferences))
  await page.goto(`./${link}`)
  await expect(play(page)).toBeVisible()
}

/** Where a part of the page is, and whether all of it is in the window. */
async function inWindow(page: Page, name: keyof typeof part) {
  const box = await part[name](page).boundingBox()
  const view = page.viewportSize()
  if (!box || !view) return { name, isInWindow: false }
  const { x, y, width, height } = box
  const isInWindow = x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height
  return { name, isInWindow }
}

const everyPart = ['picture', 'formula', 'transport'] as const
const windows: [width: number, height: number][] = [
  [1440, 900],
  [1280, 720],
  [844, 390],
  [667, 375],
  [390, 844],
  [360, 640],
]

test('in windows of any size picture, formula and transport are all in sight', async ({ page }) => {
  await open(page)
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height })
    for (const name of everyPart) {
      await expect
        .poll(() => inWindow(page, name), { message: `at ${width}×${height}` })
        .toEqual({ name, isInWindow: true })
    }
  }
})

test('on a projector the transport is one row and the panel leaves three quarters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, '', { theme: 'projector' })
  expect((await panel(page).boundingBox())?.width).toBeLessThan(0.272 * 1280)
  const tops = await part
    .transport(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top))
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(10)
})

test.describe('a missing chunk', () => {
  test.use({ provoked: [/Failed to load resource|dynamically imported module/] })

  test('reloads the page once, then offers to try again', async ({ page }) => {
    let isMissing = true
    await page.route('**/assets/lab-*.js', (route) =>
      isMissing ? route.fulfill({ status: 404 }) : route.continue(),
    )
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.goto('./')
    const failed = page.getByRole('alert')
    await expect(failed).toContainText('could not be loaded')
    await expect(failed.getByRole('button', { name: 'Try again' })).toBeVisible()
    expect(loads).toBe(2)
    isMissing = false
    await failed.getByRole('button', { name: 'Reload the page' }).click()
    await expect(part.picture(page)).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the controls are a sheet: opened by touch, closed by touch and by Escape', async ({
    page,
  }) => {
    await open(page)
    const controls = rail(page).getByRole('button', { name: 'Controls' })
    await expect(panel(page)).toBeHidden()
    await controls.tap()
    await expect(panel(page)).toBeFocused()
    await expect(part.picture(page)).toBeInViewport({ ratio: 1 })
    await panel(page).getByRole('button', { name: 'Hide the panel' }).tap()
    await expect(panel(page)).toBeHidden()
    await controls.tap()
    await expect(panel(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
    await expect(controls).toBeFocused()
  })

  test('a row of outputs forth and back', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'A row down' }).tap()
    await expect(output(page)).toHaveValue('6')
    await page.getByRole('button', { name: 'A row up' }).tap()
    await expect(output(page)).toHaveValue('0')
  })
})

test.describe('on a phone on its side', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true })

  test('picture and transport stay beside the open controls', async ({ page }) => {
    await open(page)
    await rail(page).getByRole('button', { name: 'Controls' }).tap()
    await expect(panel(page)).toBeVisible()
    for (const name of ['picture', 'transport'] as const) {
      expect(await inWindow(page, name)).toEqual({ name, isInWindow: true })
    }
    expect(await axe(page)).toEqual([])
  })
})

test.describe('all commands', () => {
  test.beforeEach(({ page }) => open(page))

  test('by keyboard: a kernel is found by three letters', async ({ page }) => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'All commands' })
    await expect(palette.getByLabel('Find a command')).toBeFocused()
    await page.keyboard.type('gab')
    await expect(palette.getByRole('listitem').first()).toContainText('Gabor')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
    await expect(page).toHaveURL(/k=gabor/)
  })

  test('letters that no command has leave a sentence and no empty box', async ({ page }) => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'All commands' })
    const before = await palette.boundingBox()
    await page.keyboard.type('zzzz')
    await expect(palette).toContainText('No command')
    const after = await palette.boundingBox()
    expect(after?.y).toBe(before?.y)
    expect(after?.height).toBeLessThan(160)
  })
})

for (const [width, height, theme] of [
  [1440, 900, 'light'],
  [1280, 720, 'projector'],
] as const) {
  test(`all keys fit at ${width}×${height} in ${theme}, with no tooltip`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.clock.install()
    await open(page, '', { theme })
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'All keys' })
    for (const label of ['Play or pause', 'All keys', 'Leave the grid']) {
      await expect(keys.getByText(label, { exact: true }).last()).toBeInViewport({ ratio: 1 })
    }
    await page.clock.fastForward(1000) // longer than a tooltip waits
    await expect(page.getByRole('tooltip')).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
  })
}

test('the help of a field stays within the panel, and goes when one types', async ({ page }) => {
  await open(page)
  await panel(page).getByRole('combobox', { name: 'Picture' }).focus()
  const size = panel(page).getByRole('spinbutton', { name: 'Size' })
  while (!(await size.evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab')
  const help = page.getByText('Cells along the longer side of the picture.').last()
  await expect(help).toBeVisible()
  const [of, inside] = [await help.boundingBox(), await panel(page).boundingBox()]
  expect(of?.x).toBeGreaterThanOrEqual(inside?.x ?? Infinity)
  await page.keyboard.type('9')
  await expect(help).toBeHidden()
})

test('a lab that draws no picture to save gives what the window shows', async ({ page }) => {
  await open(page, '#/downsample')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('kernelscope-downsample.png')
  const bytes = readFileSync(await saved.path())
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBeGreaterThan(1600)
  expect(height).toBeGreaterThan(1200)
  // Flat ground alone would be a tenth of that.
  expect(bytes.length).toBeGreaterThan(100_000)
})

test('the theme is chosen in the menu, and stays', async ({ page }) => {
  await open(page)
  const theme = () => page.locator('html').getAttribute('data-theme')
  await rail(page).getByRole('button', { name: 'Theme and view' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  expect(await theme()).toBe('dark')
  await page.reload()
  await expect(play(page)).toBeVisible()
  expect(await theme()).toBe('dark')
})

test('P, F and H: the picture alone, full screen, no panel', async ({ page }) => {
  await open(page)
  const width = async () => (await part.formula(page).boundingBox())?.width ?? 0
  await page.keyboard.press('h')
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('h')
  await expect(panel(page)).toBeVisible()
  const before = await width()
  await page.keyboard.press('p')
  await expect(rail(page)).toBeHidden()
  expect(await width()).toBeGreaterThan(before + 300)
  await page.keyboard.press('p')
  await expect(rail(page)).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
})

test('Back and Forward go between links; each opens what was seen', async ({ page }) => {
  await open(page, '#/slide?k=sharpen&step=4')
  await page.evaluate(() => (location.hash = '#/slide?k=box-3&pace=products&step=13.4'))
  await expect(output(page)).toHaveValue('12')
  await expect(part.formula(page)).toContainText('so far')
  await page.goBack()
  await expect(output(page)).toHaveValue('3')
  await expect(part.formula(page)).not.toContainText('so far')
  await page.goForward()
  await expect(output(page)).toHaveValue('12')
  await expect(page.getByRole('radio', { name: 'Products' })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Notices' })).toBeEmpty()
})

test('Reset is a beginning, and undo gives settings and step back', async ({ page }) => {
  await open(page, '#/slide?k=box-3&step=15')
  await page.keyboard.press('+')
  await page.getByRole('button', { name: 'Loop' }).click()
  await page.keyboard.press('Alt+r')
  await expect(output(page)).toHaveValue('0')
  await expect(page.getByLabel('Speed')).toHaveValue('1')
  await expect(page.getByRole('button', { name: 'Loop' })).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+z')
  await expect(output(page)).toHaveValue('14')
  await expect(page).toHaveURL(/k=box-3&step=15$/)
})

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('what has played once plays no more; under reduced motion, never', async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto('./')
    await expect(pause(page)).toBeVisible()
    await page.reload()
    await expect(play(page)).toBeVisible()
    const still = await browser.newContext({ reducedMotion: 'reduce' })
    const first = await still.newPage()
    await first.goto(`${baseURL}/`)
    await expect(play(first)).toBeVisible()
    await expect(output(first)).toHaveValue('0')
    await still.close()
  })
})
