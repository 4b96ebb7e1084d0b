import fc from 'fast-check'
import { repairSharing } from '#labs/sharing/sharing.ts'
import type { SharingSettings } from '#labs/sharing/model/sharingSettings.ts'
import { initialSharing } from '#labs/sharing/settings.ts'

/** Any legal settings of a diagram. */
export const arbitrarySharing: fc.Arbitrary<SharingSettings> = fc
  .record({
    view: fc.constantFrom('row' as const, 'plane' as const),
    sharedness: fc.integer({ min: 0, max: 40 }).map((twentieths) => twentieths / 20),
    inputs: fc.integer({ min: 5, max: 16 }),
    side: fc.integer({ min: 4, max: 8 }),
    kernel: fc.integer({ min: 1, max: 7 }),
    stride: fc.integer({ min: 1, max: 2 }),
    padding: fc.integer({ min: 0, max: 3 }),
    bias: fc.boolean(),
    seed: fc.integer({ min: 1, max: 999 }),
  })
  .map((some) => repairSharing({ ...initialSharing, ...some }).settings)

export const runs = { numRuns: 60, seed: 5 }
