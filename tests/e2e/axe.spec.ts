import { catalog } from '#labs/catalog.ts'
import { axe, contrast } from './axe.ts'
import { expect, test } from './helper.ts'
import { openView, views } from './views.ts'

const viewsOf = (lab: string) => views.filter((view) => view.lab === lab)

for (const { id } of catalog) {
  test(`${id}: no violation in any view @phone`, async ({ page }) => {
    expect(viewsOf(id)).not.toEqual([])
    for (const view of viewsOf(id)) {
      await openView(page, view)
      expect(await axe(page), view.name).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
}

test('the controls of a phone: no violation @phone', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'beside the picture they are part of every view')
  await page.goto('./')
  await page.getByRole('button', { name: 'Controls' }).click()
  await expect(page.getByRole('complementary', { name: 'Controls' })).toBeVisible()
  expect(await axe(page)).toEqual([])
})

for (const theme of ['dark', 'projector']) {
  test(`${theme}: enough contrast in every lab`, async ({ page }) => {
    await page.addInitScript((preferences) => {
      localStorage.setItem('kernelscope.preferences', preferences)
    }, JSON.stringify({ theme }))
    for (const { id } of catalog) {
      const [view] = viewsOf(id)
      if (view) await openView(page, view)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await contrast(page), id).toEqual([])
    }
  })
}
