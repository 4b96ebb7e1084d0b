import { expect, test } from './helper.ts'
import { actAtRandom } from './monkey.ts'
import { grid, openSlide, expectSize } from './slide.ts'

for (const seed of [1, 5]) {
  test(`pointer and keys at random, seed ${seed}: no fault, and Reset brings everything back @phone`, async ({
    page,
  }) => {
    await openSlide(page)
    await actAtRandom(page, seed)
    await expect(grid(page, 'Output')).toBeVisible()
    await expectSize(grid(page, 'Output'), 6, 6)
    await expect(page.getByRole('button', { name: /try again|retry/i })).toHaveCount(0)
  })
}
