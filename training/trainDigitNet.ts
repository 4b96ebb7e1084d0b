import { netSize } from '#core/netLayer.ts'
import type { NetArithmetic } from '#core/sequential.ts'
import { trainNet } from '#core/trainNet.ts'
import { digitImages } from '#data/digitImages.ts'
import { type DigitNetName, digitNets } from '#data/digitNets.ts'
import { type Digits, digitSide } from '#data/digits.ts'
import { firstParameters, firstStateOf } from '#data/firstParameters.ts'
import { weightDivisor } from '#data/netWeights.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { fillMoved } from './fillMoved.ts'
import { epochs, farthestMove, recipe } from './recipe.ts'
import { shuffled } from './shuffled.ts'

const cells = digitSide ** 2

/**
 * What a network learns from the digits, as whole numbers over 128: the same for the same seed.
 * @param say is told how far it is, a fraction, after each update
 */
export function trainDigitNet(
  name: DigitNetName,
  digits: Digits,
  arithmetic: NetArithmetic,
  say: (done: number) => void,
): Int8Array {
  const { seed, batch, rate } = recipe
  const { layers } = digitNets[name]
  const size = netSize(layers)
  const random = seededRandom(seed)
  const perEpoch = Math.ceil(digits.count / batch)
  const all = epochs[name] * perEpoch
  let state = firstStateOf(firstParameters(layers, seed))
  let order: readonly number[] = []
  for (let updates = 0; updates < all; updates++) {
    const at = (updates % perEpoch) * batch
    if (at === 0) order = shuffled(digits.count, random)
    const chosen = order.slice(at, at + batch)
    state = trainNet(
      {
        layers,
        state,
        updates,
        optimiser: { kind: 'adam', rate: (rate / 2) * (1 + Math.cos((Math.PI * updates) / all)) },
        loss: 'softmax',
        images: digitImages(pixelsOf(digits, chosen, name === 'shifted' ? random : undefined)),
        labels: {
          shape: [chosen.length],
          data: Float32Array.from(chosen, (digit) => digits.labels[digit]!),
        },
        batch,
        count: 1,
      },
      arithmetic,
    )
    keepWithinByte(state.data.subarray(0, size))
    say((updates + 1) / all)
  }
  return Int8Array.from(state.data.subarray(0, size), (weight) =>
    Math.round(weight * weightDivisor),
  )
}

/** The pixels of some digits, moved by chance where there is a source of it. */
function pixelsOf(
  { pixels }: Digits,
  chosen: readonly number[],
  random: (() => number) | undefined,
): Uint8Array {
  const out = new Uint8Array(chosen.length * cells)
  const move = () => (random ? Math.floor(random() * (2 * farthestMove + 1)) - farthestMove : 0)
  for (const [at, digit] of chosen.entries()) {
    const to = out.subarray(at * cells, (at + 1) * cells)
    fillMoved(to, pixels.subarray(digit * cells, (digit + 1) * cells), move(), move())
  }
  return out
}

/** No weight goes beyond what a signed byte holds, as a number over 128. */
function keepWithinByte(weights: Float32Array): void {
  const most = (weightDivisor - 1) / weightDivisor
  for (let at = 0; at < weights.length; at++)
    weights[at] = Math.max(-most, Math.min(most, weights[at]!))
}
