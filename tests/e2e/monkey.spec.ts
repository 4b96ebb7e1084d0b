import { catalog } from '#labs/catalog.ts'
import { expect, test } from './helper.ts'
import { actIn, grounds } from './monkey.ts'

test('every lab has its random run', () => {
  expect(grounds.map(({ lab }) => lab).toSorted()).toEqual(catalog.map(({ id }) => id).toSorted())
})

for (const ground of grounds) {
  const phone = ground.lab === 'slide' ? ' @phone' : ''
  test(`${ground.lab}: pointer and keys at random: no fault, and Reset brings everything back${phone}`, async ({
    page,
  }) => {
    await actIn(page, ground, ground.seeds[0])
  })
}
