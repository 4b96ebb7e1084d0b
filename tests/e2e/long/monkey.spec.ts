import { test } from '../helper.ts'
import { actIn, grounds } from '../monkey.ts'

for (const ground of grounds)
  for (const seed of ground.seeds) {
    test(`${ground.lab}, seed ${seed}: pointer and keys at random: no fault, and Reset brings everything back @phone`, async ({
      page,
    }) => {
      await actIn(page, ground, seed)
    })
  }
