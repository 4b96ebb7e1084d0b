import { catalog } from '#labs/catalog.ts'
import { expect, test } from './helper.ts'
import { actIn, groundName, grounds } from './monkey.ts'

test('every lab has its random run', () => {
  const labs = new Set(grounds.map(({ lab }) => lab))
  expect([...labs].toSorted()).toEqual(catalog.map(({ id }) => id).toSorted())
})

for (const ground of grounds) {
  const phone = ground.lab === 'slide' ? ' @phone' : ''
  test(`${groundName(ground)}: pointer and keys at random: no fault, and Reset brings everything back${phone}`, async ({
    page,
  }) => {
    await actIn(page, ground, ground.seeds[0])
  })
}
