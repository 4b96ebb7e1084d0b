import { test } from '../helper.ts'
import { actIn, groundName, grounds } from '../monkey.ts'

for (const ground of grounds)
  for (const seed of ground.seeds) {
    test(`${groundName(ground)}, seed ${seed}: pointer and keys at random: no fault, and Reset brings everything back @phone`, async ({
      page,
    }) => {
      await actIn(page, ground, seed)
    })
  }
