import fc from 'fast-check'
import type { Net, NetLayer } from '#labs/field/model/net.ts'

const padding = fc.oneof(fc.nat(4), fc.constantFrom('valid', 'same', 'full' as const))

const layer: fc.Arbitrary<NetLayer> = fc.record({
  kind: fc.constantFrom('conv', 'conv', 'max', 'average', 'transposed' as const),
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
  padding,
  maps: fc.integer({ min: 1, max: 64 }),
})

/** Any stack of up to six layers, whether or not it fits. */
export const arbitraryNet: fc.Arbitrary<Net> = fc.array(layer, { minLength: 1, maxLength: 6 })

export const runs = { seed: 1998, numRuns: 150 } as const
