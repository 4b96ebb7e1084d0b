import { expect, test } from './helper.ts'

// The page around it has to be a new one: a page that was ours before shows nothing in its frames.
test.use({ reuseContext: false, reducedMotion: 'no-preference' })

test('in a frame of another page it plays on the first visit, and keys act', async ({
  page,
  baseURL,
}) => {
  await page.setContent(`<iframe src="${baseURL}/" width="1200" height="800"></iframe>`)
  const inside = page.frameLocator('iframe')
  await expect(inside.getByRole('button', { name: 'Pause' })).toBeVisible()
  await inside.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+End')
  await expect(inside.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(inside.getByRole('slider', { name: 'Output', exact: true })).toHaveValue('35')
})
