import { expect, test } from './helper.ts'

test('opens from a sub-path, and asks for nothing outside it', async ({ page, baseURL }) => {
  const outside: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/sub/path/')) outside.push(pathname)
  })
  await page.route('**/sub/path/**', async (route) => {
    const url = route.request().url().replace('/sub/path/', '/')
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.goto(`${baseURL}/sub/path/`)
  await expect(page.getByRole('grid', { name: 'Output' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(outside).toEqual([])
  // what is asked for from here on would not be at the sub-path: leave before the route goes
  await page.goto('about:blank')
  await page.unrouteAll({ behavior: 'wait' })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('says in one sentence what it needs', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('noscript p')).toBeVisible()
  })
})
