import { expect, test } from './helper.ts'
import { actAtRandom } from './monkey.ts'

for (const seed of [2, 9]) {
  test(`pointer and keys at random, seed ${seed}: no fault, and Reset brings everything back @phone`, async ({
    page,
  }) => {
    await page.goto('/#/photo?in=cat')
    await expect(page.getByText(/workers?, \d+ ms/)).toBeVisible()
    await actAtRandom(page, seed)
    await expect(page.getByRole('button', { name: /try again|retry/i })).toHaveCount(0)
    await expect(page).toHaveURL(/photo$/)
    await expect(page.getByText(/512 × 512 · .*workers?, \d+ ms/)).toBeVisible()
  })
}
