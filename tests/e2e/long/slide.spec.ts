import { expect, test } from '../helper.ts'
import { expectSize, grid, notices, openSlide, paste, readFormula } from '../slide.ts'

test('what is printed adds up in more layers', async ({ page }) => {
  const layers: [query: string, outputs: [rows: number, columns: number]][] = [
    ['in=noisy-edge&size=10&k=box-3', [8, 8]],
    ['in=disk&size=9&k=gaussian-3&stride=2&bias=-2.5', [4, 4]],
    ['in=stripes&size=11&dilation=2&act=relu', [7, 7]],
    ['k=3', [8, 8]],
    ['size=16&k=1,2,3,4,5,6,7,8,9,10,11', [16, 6]],
  ]
  await openSlide(page)
  for (const [query, outputs] of layers) {
    await page.goto(`./#/slide?${query}`)
    await expectSize(grid(page, 'Output'), ...outputs)
    for (const key of ['Home', 'ArrowDown', 'End', 'Control+End']) {
      await page.keyboard.press(key)
      const { added, sum, text } = await readFormula(page)
      expect({ text, added: added.toFixed(4) }).toEqual({ text, added: sum.toFixed(4) })
    }
  }
})

const badLinks: [query: string, said: RegExp][] = [
  ['?size=1e999', /is not a whole number/],
  ['?bias=-0&stride=0', /Stride 0 does not fit here; it is 1 now/],
  [`?pad=${'9'.repeat(400)}`, /too long for a number/],
  ['?k=', /is empty/],
  ['?in=hello', /is not the name of a built-in picture/],
  ['?size=9&size=12', /more than once; the first one counts/],
  ['?in=%E2%80%AEolleh', /in=olleh/],
  ['?k=👩‍🔬', /k=/],
  ['?groups=3', /Three groups need three channels/],
  ['?mode=transposed&size=64&stride=8', /Stride 8 does not fit here; it is 1 now/],
  ['?step=99999', /past the last output; the step is 36/],
]

test('more bad links open with what could be read, and say what could not', async ({ page }) => {
  await openSlide(page)
  for (const [query, said] of badLinks) {
    await page.goto(`./#/slide${query}`)
    await expect(notices(page).getByText(said).first(), query).toBeVisible()
    await expect(grid(page, 'Output')).toBeVisible()
    for (const close of await notices(page).getByRole('button', { name: 'Dismiss' }).all())
      await close.click()
  }
})

for (const hash of ['#/slide?', '#', '#/slide/more', '#//', '#/%F0%9F']) {
  test(`${hash} opens the lab`, async ({ page }) => {
    await page.goto(`./${hash}`)
    await expect(grid(page, 'Output')).toBeVisible()
  })
}

test.describe('limits', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('a picture too small for the kernel: the reason names the kernel', async ({ page }) => {
    const height = page.getByRole('spinbutton', { name: 'Height' })
    await height.fill('8')
    await height.press('Enter')
    const size = page.getByRole('spinbutton', { name: 'Size' })
    await size.fill('4')
    await size.press('Enter')
    await expect(
      page.getByText('4 does not fit here; the least is 8. The kernel is 8 high.'),
    ).toBeVisible()
  })

  test('typed beyond its own limit: a reason, then bounded', async ({ page }) => {
    const field = page.getByRole('spinbutton', { name: 'Bias' })
    await field.fill('12800')
    await expect(page.getByText('12800 is too large; the most is 1000.')).toBeVisible()
    await expect(page).not.toHaveURL(/=/) // nothing but the first settings
    await field.press('Enter')
    await expect(field).toHaveValue('1000')
    await expect(page).toHaveURL(/bias=1000$/)
  })
})

test.describe('a pasted matrix', () => {
  test.beforeEach(({ page }) => openSlide(page))

  test('from a spreadsheet is the kernel', async ({ page }) => {
    await paste(page, { text: '1\t0\n0\t-2\n' })
    await expect(notices(page)).toContainText('The pasted 2×2 matrix is the kernel now.')
    await expect(page).toHaveURL(/k=1,0;0,-2/)
  })

  for (const [what, text, sentence] of [
    ['ragged', '1 2 3\n4 5', /row 2 has 2 numbers, row 1 has 3/],
    ['of 300×300', Array.from({ length: 300 }, () => '1 '.repeat(300)).join('\n'), /300 × 300/],
  ] as const) {
    test(`${what} is refused with a report, and nothing is applied`, async ({ page }) => {
      await paste(page, { text })
      await expect(notices(page)).toContainText(sentence)
      await expect(page).not.toHaveURL(/k=/)
      await expect(grid(page, 'Kernel')).toHaveAttribute('aria-rowcount', '3')
    })
  }
})
