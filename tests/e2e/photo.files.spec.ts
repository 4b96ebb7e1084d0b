import { hostileFiles } from '../fixtures/hostileFiles.ts'
import { pathOf, taken } from './fixtureFiles.ts'
import { expect, test } from './helper.ts'
import { drop, notices, paste } from './slide.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/#/photo?in=cat')
  await expect(page.getByText(/451 × 300 · .*workers?, \d+ ms/)).toBeVisible()
})

test('every other file is filtered at its full size, or the damaged ones get a sentence', async ({
  page,
}) => {
  test.setTimeout(120_000) // 64 megapixels are among them
  for (const { file, refused, either, size, note } of hostileFiles) {
    if (refused) continue
    await page.locator('input[type=file]').setInputFiles(pathOf(file))
    const damaged = notices(page).getByText(/damaged/)
    const name = page.getByRole('combobox', { name: 'Photograph' }).getByText(file, { exact: true })
    await expect(either ? name.or(damaged) : name, file).toBeAttached()
    if (size) {
      const [width, height] = size.map((side) => side.toLocaleString('en'))
      await expect(page.getByText(`${width} × ${height} · `), file).toBeVisible({ timeout: 40_000 })
    }
    // Slide makes large ones smaller, and says so.
    if (note && !/scaled/.test(note.source))
      await expect(notices(page).getByText(note), file).toBeVisible()
    for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
      await close.click()
  }
})

test('a photograph is dropped and pasted anywhere, a matrix becomes a filter', async ({ page }) => {
  await drop(page, { files: [taken('alpha.png')] })
  await expect(page.getByText('16 × 16 · ')).toBeVisible()
  await paste(page, { files: [taken('profile.jpg', 'image/jpeg')] })
  await expect(page.getByText('16 × 16 · ')).toBeHidden()
  await paste(page, { text: '0 -1 0\n-1 5 -1\n0 -1 0' })
  await expect(page).toHaveURL(/own:0,-1,0_-1,5,-1_0,-1,0:1/)
  await expect(page.getByRole('grid', { name: 'Kernel' }).first()).toBeVisible()
})

test('a matrix that cannot be read changes nothing', async ({ page }) => {
  const before = page.url()
  await paste(page, { text: '1 2\n3' })
  await expect(notices(page)).toContainText(/row/i)
  expect(page.url()).toBe(before)
})

test('of two photographs one after the other the last one wins', async ({ page }) => {
  const input = page.locator('input[type=file]')
  await input.setInputFiles(pathOf('8000x8000.png'))
  await input.setInputFiles(pathOf('exif-1.jpg'))
  await expect(page.getByText('48 × 32 · ')).toBeVisible()
})

test('a photograph of one’s own is there after a reload, and undo finds the one before', async ({
  page,
}) => {
  const input = page.locator('input[type=file]')
  await input.setInputFiles(pathOf('exif-1.jpg'))
  await expect(page.getByText('48 × 32 · ')).toBeVisible()
  await expect(page).toHaveURL(/in=own\./)
  await page.reload()
  await expect(page.getByText('48 × 32 · ')).toBeVisible()
  await input.setInputFiles(pathOf('16-bit.png'))
  await expect(page.getByText('48 × 32 · ')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('48 × 32 · ')).toBeVisible()
})

test('a link to someone else’s photograph says so and opens one of ours', async ({ page }) => {
  await page.goto('/#/photo?in=own.abc123.30x40&f=box:3')
  await expect(notices(page)).toContainText('not on this device: Astronaut stands in for it')
  await expect(page.getByText('512 × 512 · ')).toBeVisible()
  await expect(page).toHaveURL(/photo\?f=box:3/)
})
