import { catalog } from '#labs/catalog.ts'
import { axe } from '../axe.ts'
import { expect, test } from '../helper.ts'
import { openView, views } from '../views.ts'

for (const theme of ['light', 'dark', 'projector'])
  for (const { id } of catalog) {
    test(`${id}, ${theme}: no violation in any view, nor in its controls @projector @phone`, async ({
      page,
      hasTouch,
    }) => {
      await page.addInitScript((preferences) => {
        localStorage.setItem('kernelscope.preferences', preferences)
      }, JSON.stringify({ theme }))
      for (const view of views.filter(({ lab }) => lab === id)) {
        await openView(page, view)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        expect(await axe(page), view.name).toEqual([])
        await page.keyboard.press('Escape')
      }
      if (!hasTouch) return
      await page.getByRole('button', { name: 'Controls', exact: true }).click()
      await expect(page.getByRole('complementary', { name: 'Controls' })).toBeVisible()
      expect(await axe(page), 'the controls').toEqual([])
    })
  }
