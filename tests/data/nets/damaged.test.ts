import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellCount, shapeText } from '#core/tensor.ts'
import { kernelsIn } from '#data/nets/kernelsIn.ts'
import type { NamedBytes } from '#data/nets/netFile.ts'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { netFixture } from './netFixtures.ts'

const shards = ['group1-shard1of2.bin', 'group1-shard2of2.bin']
const originals = [
  ['plain.onnx'],
  ['normalised.onnx'],
  ['mirrored.onnx'],
  ['viewed.onnx'],
  ['plain.pt'],
  ['checkpoint.pt'],
  ['plain.safetensors'],
  ['plain.npz'],
  ['unnamed.npz'],
  ['fortran.npy'],
  ['model.json', ...shards],
  ['layers.json', 'layers.bin'],
  [...shards, 'model.json'],
]

/** A file whose bytes change at up to four places, or that ends too early. */
const damages = fc.record({
  /** Half of the places are near the beginning or the end, where headers are. */
  places: fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat(255),
      fc.boolean(),
    ),
    { maxLength: 4 },
  ),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
})

test.each(originals)(
  '300 damages of %s: it is read, or a sentence says why not',
  async (...names) => {
    const [first, ...others] = names.map(netFixture)
    await fc.assert(
      fc.asyncProperty(damages, async ({ places, kept }) => {
        const bytes = first!.bytes.slice(0, Math.ceil(kept * first!.bytes.length))
        for (const [at, value, isNearEnd] of places) {
          const place = isNearEnd ? 1 - at ** 3 : at ** 2
          if (bytes.length > 0)
            bytes[Math.min(bytes.length - 1, Math.floor(place * bytes.length))] = value
        }
        expect(await outcome([{ name: first!.name, bytes }, ...others])).toMatch(sentence)
      }),
      { numRuns: 300, seed: 16 },
    )
  },
)

/** What a person is told of a file; of all that is read of it, every number is asked for. */
async function outcome(files: readonly NamedBytes[]): Promise<string> {
  try {
    const { nets, refusal, tensors } = await readNetFile(files)
    const isWhole =
      nets.every(({ layers, inputShape }) => layers.length > 0 && cellCount(inputShape) > 0) &&
      kernelsIn(tensors).every(({ shape, read }) => shapeText(read().shape) === shapeText(shape))
    return nets.length === 0 ? (refusal ?? 'nothing') : isWhole ? 'Read.' : 'halves'
  } catch (error) {
    return error instanceof RangeError ? error.message : String(error)
  }
}

const sentence = /^(?!\w*Error)[A-Z“].*\.$/su
