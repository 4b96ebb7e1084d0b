import { axe, expect, test } from './helper.ts'
import { grid, notices, openSlide, strip } from './slide.ts'

for (const theme of ['light', 'dark', 'projector']) {
  test(`${theme}: no violation on the opening state, an open dialog, with a notice, in colour @phone`, async ({
    page,
    hasTouch,
  }) => {
    await page.addInitScript((preferences) => {
      localStorage.setItem('kernelscope.preferences', preferences)
    }, JSON.stringify({ theme }))
    await openSlide(page, 'groups=3')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(notices(page)).toContainText('Three groups')
    expect(await axe(page)).toEqual([])

    if (hasTouch) {
      await page.getByRole('button', { name: 'Controls' }).click()
      await expect(page.getByRole('complementary', { name: 'Controls' })).toBeVisible()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: 'Hide the panel' }).click()
    }

    await page.locator('#stage').focus()
    await page.keyboard.press('8')
    await expect(grid(page, 'Input')).toHaveCount(3)
    await page.keyboard.press('Space')
    expect(await axe(page)).toEqual([])

    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await axe(page)).toEqual([])
  })
}

for (const theme of ['light', 'dark', 'projector']) {
  test(`${theme}: no violation half way through the products, nor in the presenter view`, async ({
    page,
  }) => {
    await page.addInitScript((preferences) => {
      localStorage.setItem('kernelscope.preferences', preferences)
    }, JSON.stringify({ theme }))
    for (const query of ['pace=products&step=14.4', 'k=gaussian-5&pace=products&step=6.4']) {
      await openSlide(page, query)
      await expect(strip(page)).toContainText('so far')
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('p')
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('p')
    }
  })
}

test('the step is announced when it rests, in a sentence, and not while it plays', async ({
  page,
}) => {
  await openSlide(page)
  const said = page.locator('output').filter({ hasText: /products/ })
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight')
  await expect(said).toHaveText('row 1, column 4: 9 products, sum −20')
  await page.keyboard.press('Space')
  await expect(page.getByRole('slider', { name: 'Output', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /^output ([6-9]|[1-3]\d) of 36$/,
  )
  await expect(said).toHaveText('row 1, column 4: 9 products, sum −20')
})

test('every grid is one tab stop with a name, a size and a cell that is read', async ({ page }) => {
  await openSlide(page, 'pad=1')
  for (const [name, cell] of [
    ['Input', 'padding, row 0, column 0: 0'],
    ['Kernel', 'row 1, column 1: weight −1'],
    ['Output', 'row 1, column 1: 10'],
  ] as const) {
    await expect(grid(page, name).locator('[tabindex="0"]')).toHaveCount(1)
    await expect(grid(page, name).getByRole('gridcell')).toHaveAccessibleName(cell)
    await expect(grid(page, name)).toHaveAttribute('aria-rowcount', name === 'Kernel' ? '3' : /\d+/)
  }
})
