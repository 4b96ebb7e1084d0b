import { hostileFiles } from '../../fixtures/hostileFiles.ts'
import { pathOf } from '../fixtureFiles.ts'
import { expect, test } from '../helper.ts'
import { expectSize, grid, notices, openSlide, pictureName } from '../slide.ts'

test('Slide: every other file gives its picture, or the damaged ones a sentence; then the lab goes on', async ({
  page,
}) => {
  await openSlide(page)
  const named = (file: string) => pictureName(page).getByText(file, { exact: true })
  for (const { file, refused, either, note } of hostileFiles) {
    if (refused) continue
    await page.locator('input[type=file]').setInputFiles(pathOf(file))
    const damaged = notices(page).getByText(/damaged/)
    await expect(
      either
        ? pictureName(page).filter({ hasText: file }).or(damaged)
        : pictureName(page).filter({ hasText: file }),
      file,
    ).toBeAttached()
    if (note) await expect(notices(page).getByText(note), file).toBeVisible()
    for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
      await close.click()
  }
  await expect(named('1x1.png')).toBeAttached()
  await page.keyboard.press('1')
  await expectSize(grid(page, 'Output'), 6, 6)
})

test.describe('Photo', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./#/photo?in=cat')
    await expect(page.getByText(/451 × 300 · .*workers?, \d+ ms/)).toBeVisible()
  })

  test('every file that must be refused is: a sentence, and the old photograph stays', async ({
    page,
  }) => {
    for (const { file, refused } of hostileFiles) {
      if (!refused) continue
      await page.locator('input[type=file]').setInputFiles(pathOf(file))
      const said = notices(page)
        .getByText(new RegExp(refused.source.replace(/^\^/, '')))
        .last()
      await expect(said, file).toBeVisible()
      for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
        await close.click()
      await expect(page.getByText(/451 × 300/), file).toBeVisible()
    }
  })

  test('of two photographs one after the other the last one wins, and stays', async ({ page }) => {
    const input = page.locator('input[type=file]')
    await input.setInputFiles(pathOf('8000x8000.png'))
    await input.setInputFiles(pathOf('exif-1.jpg'))
    await expect(page.getByText('48 × 32 · ')).toBeVisible()
    await page.waitForTimeout(3000) // longer than the other takes
    await expect(page.getByText('48 × 32 · ')).toBeVisible()
  })
})
