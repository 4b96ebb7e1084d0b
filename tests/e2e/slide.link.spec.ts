import { expect, test } from './helper.ts'
import { grid, notices, openSlide, strip, expectSize } from './slide.ts'

test('the address opens the same state in another tab', async ({ page, context }) => {
  await openSlide(page)
  await page.keyboard.press('4')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('switch', { name: 'True convolution' }).click()
  await expect(page).toHaveURL(
    /in=corner&size=6&k=laplacian-4&turn=on&pad=1&border=replicate&step=\d+$/,
  )
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(strip(other)).toHaveText((await strip(page).textContent()) ?? '')
  expect(new URL(other.url()).hash).toBe(new URL(page.url()).hash)
})

const hostile: [query: string, said: RegExp][] = [
  ['?k=%zz', /broken % escape/],
  ['?stride=NaN', /stride=NaN in the link is not a whole number/],
  ['?__proto__=1&constructor=2', /__proto__, constructor in the link are not known here/],
  ['?in=<img src=x onerror=alert(1)>', /<img src=x onerror=alert/],
  ['?size=4&k=1,2,3,4,5,6,7', /A kernel of 1×7 does not fit here; it is 1×4 now\./],
  ['?newer=1&stride=2', /newer in the link is not known here, perhaps from a newer version/],
]

test.describe('a bad link', () => {
  test.use({ provoked: [/^shown: .*stride=NaN/] })

  test('opens with what could be read, and says what could not', async ({ page }) => {
    await openSlide(page)
    for (const [query, said] of hostile) {
      await page.goto(`./#/slide${query}`)
      await expect(notices(page).getByText(said).first(), query).toBeVisible()
      await expect(grid(page, 'Output')).toBeVisible()
      for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
        await close.click()
    }
    await expectSize(grid(page, 'Output'), 3, 3)
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  })

  test('is opened by a page that was just loaded, too', async ({ page }) => {
    await page.goto('./#/slide?size=4&k=1,2,3,4,5,6,7&stride=NaN')
    await expect(notices(page)).toContainText('it is 1×4 now')
    await expect(notices(page)).toContainText('is not a whole number')
  })

  test('that is no address at all opens the lab', async ({ page }) => {
    await page.goto('./#%')
    await expect(grid(page, 'Output')).toBeVisible()
  })

  test('of 5 MB opens', async ({ page }) => {
    await openSlide(page)
    await page.evaluate(() => {
      location.hash = `#/slide?stride=2&k=${'1,'.repeat(2_500_000)}`
    })
    await expect(notices(page)).toContainText('longer than 8192 characters')
    await expectSize(grid(page, 'Output'), 3, 3)
  })
})
