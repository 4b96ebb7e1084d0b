import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathOf } from './fixtureFiles.ts'
import { expect, test } from './helper.ts'
import { expectOutput, notices, pictureName, strip } from './slide.ts'

async function openField(page: Page, query = '') {
  await page.goto(query === '' ? './#/receptive-field' : `./#/receptive-field?${query}`)
  await expect(units(page)).toBeAttached()
}

const units = (page: Page) => page.getByRole('grid', { name: /^Units of/ })
const cell = (page: Page) => units(page).getByRole('gridcell')
const row = (page: Page, name: RegExp) => strip(page).getByRole('row', { name })

/** The middle of the unit that has the focus or would get it, in pixels of the page. */
async function unitPoint(page: Page) {
  const box = (await cell(page).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('in motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('opens in motion: the unit moves, and so does what it sees', async ({ page }) => {
    await page.goto('./#/receptive-field')
    const name = page.getByText(/^Layer 4, row \d+, column \d+$/)
    const first = await name.textContent()
    await expect(name).not.toHaveText(first!)
    await expect(page.getByText('sees 10 × 10 pixels')).toBeVisible()
    await expect(row(page, /^4 conv 3×3/)).toContainText('165,888')
  })
})

test('pointer: resting on a unit shows its cone, a press chooses it, a drag goes on', async ({
  page,
}) => {
  await openField(page, 'step=66')
  const at = await unitPoint(page)
  await page.keyboard.press('Home')
  await page.mouse.move(at.x, at.y)
  await expect(page.getByText('Layer 4, row 6, column 6', { exact: true })).toBeVisible()
  await expectOutput(page, 61)
  await page.mouse.down()
  await expectOutput(page, 66)
  await page.mouse.move(at.x, at.y + 60, { steps: 4 })
  await expect(page.getByText(/^Layer 4, row ([89]|1\d), column 6$/)).toBeVisible()
  await page.mouse.up()
})

test('pointer: a press on the image shows who reads that pixel', async ({ page }) => {
  await openField(page, 'layer=0&step=500')
  const at = await unitPoint(page)
  await page.goto('./#/receptive-field')
  await expect(units(page)).toHaveAccessibleName(/layer 4/)
  await page.mouse.click(at.x, at.y)
  await expect(page.getByText('Pixel, row 16, column 20', { exact: true })).toBeVisible()
  await expect(page.getByText(/^is read by 5 × 5 units of layer 4$/)).toBeVisible()
  await expect(page).toHaveURL(/layer=0&step=500$/)
})

test('touch: a tap chooses a unit, a layer of the table is chosen @phone', async ({ page }) => {
  await openField(page, 'step=66')
  const at = await unitPoint(page)
  await page.mouse.click(at.x, at.y)
  await expectOutput(page, 66)
  await strip(page).getByRole('button', { name: '2 conv 3×3' }).click()
  await expect(units(page)).toHaveAccessibleName('Units of layer 2, 28 × 28')
})

test('keyboard: arrows move the unit, Page keys go through the layers, Escape leaves', async ({
  page,
}) => {
  await openField(page)
  await cell(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page)).toHaveAccessibleName('row 7, column 7: sees 10 × 10 pixels')
  await page.keyboard.press('PageDown')
  await expect(units(page)).toHaveAccessibleName('Units of layer 3, 14 × 14')
  await expect(cell(page)).toBeFocused()
  for (let count = 0; count < 3; count++) await page.keyboard.press('PageDown')
  await expect(cell(page)).toHaveAccessibleName(/is read by \d × \d units? of layer 4/)
  await page.keyboard.press('Escape')
  await expect(page.locator('#stage')).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('output').filter({ hasText: 'of 4 layers shown' })).toHaveCount(1)
})

test('layers are edited, moved, added and removed, and undone', async ({ page }) => {
  await openField(page)
  const panel = page.getByRole('complementary').or(page.locator('body'))
  await panel.first().getByRole('spinbutton', { name: 'Dilation' }).fill('2')
  await page.keyboard.press('Enter')
  await expect(strip(page).getByText('6 + 2 × (3 − 1) × 2')).toBeVisible()
  await expect(
    page.getByRole('combobox', { name: 'Network' }).locator('option:checked'),
  ).toHaveText('Your own')
  await page.getByRole('button', { name: 'Move layer 4 towards the image' }).click()
  await expect(row(page, /^3 conv 3×3, dilation 2/)).toBeVisible()
  await page.getByRole('button', { name: 'Add a layer' }).click()
  await expect(row(page, /^5 conv 3×3/)).toBeVisible()
  await page.getByRole('button', { name: /^Remove layer 1/ }).click()
  await expect(page).toHaveURL(/net=c3n8\.c3d2n16\.m2\.c3n16/)
  for (let count = 0; count < 4; count++) await page.keyboard.press('Control+z')
  await expect(page).toHaveURL(/receptive-field$/)
})

test('a layer that vanishes says why and what would do; the rest stays', async ({ page }) => {
  await openField(page, 'net=c3n8.m8.c5n4.c1n2&layer=2')
  await expect(
    page.getByText(/^Layer 3 does not fit: the size would be 3 − 5 \+ 1 = −1/),
  ).toBeVisible()
  await expect(row(page, /^2 max pool 8×8/)).toBeVisible()
  await page.getByRole('button', { name: /^3 conv 5×5/ }).click()
  const padding = page.getByRole('spinbutton', { name: 'Padding' })
  await padding.fill('1')
  await padding.press('Enter')
  await expect(row(page, /^4 conv 1×1/)).toBeVisible()
  await expect(page.getByText(/does not fit/)).toBeHidden()
})

test('a known network by its name: table, link and back', async ({ page }) => {
  await openField(page)
  await page.getByRole('combobox', { name: 'Network' }).selectOption({ label: 'VGG-16' })
  await expect(row(page, /^18 max pool/)).toContainText('212')
  await expect(row(page, /^Together/)).toContainText('14,714,688')
  await expect(page).toHaveURL(/size=224&net=vgg-16&layer=18/)
  await page.reload()
  await expect(row(page, /^18 max pool/)).toContainText('212')
  await page.keyboard.press('Alt+r')
  await expect(page).toHaveURL(/receptive-field$/)
})

test('the effective field is measured, and is smaller than the theoretical one', async ({
  page,
}) => {
  await openField(page, 'net=plain&size=48&layer=10&grad=on&draws=8')
  const said = page.getByText(/^95 % of the gradient is within/)
  await expect(said).toBeVisible({ timeout: 30_000 })
  const [, width] = /within (\d+) × \d+ of 21 × 21/.exec((await said.textContent())!)!
  expect(Number(width)).toBeLessThan(21)
})

test('a layer of the table is two lines, none of it beside the screen @phone', async ({ page }) => {
  await openField(page, 'size=224&net=vgg-16&layer=17')
  const width = page.viewportSize()!.width
  for (const text of ['conv 3×3, padding 1', '2,359,808', '462,422,016', '15,346,630,656']) {
    const box = (await strip(page).getByText(text).last().boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
  }
})

test('saves the picture as PNG', async ({ page }) => {
  await openField(page, 'net=lenet-5&in=digit&colour=grey&step=9')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('kernelscope-receptive-field.png')
  const bytes = readFileSync(await saved.path())
  const stage = (await page.locator('#stage').boundingBox())!
  expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(stage.width))
})

test('what cannot be read is said, and nothing is lost', async ({ page }) => {
  await openField(page, 'net=c3.zz&size=9999')
  await expect(notices(page)).toContainText('which is no layer such as c3s2p1')
  await expect(notices(page)).toContainText('size=9999 in the link is more than 640')
  const files = page.locator('input[type="file"]')
  const buffer = Buffer.from('no picture')
  await files.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer })
  await expect(notices(page)).toContainText('This is a text file')
  await expect(pictureName(page)).toHaveText('Cat')
  await files.setInputFiles(pathOf('exif-6.jpg'))
  await expect(pictureName(page)).toHaveText('exif-6.jpg')
  await expect(row(page, /^image/)).toContainText('3 × 640 × 640')
})
