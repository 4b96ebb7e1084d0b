import { softmax } from '#core/softmax.ts'
import type { Digits } from '#data/digits.ts'
import type { ReadNet } from '#data/nets/netFile.ts'
import { ownNet } from '#labs/digits/model/ownNet.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { type ScalingName, scalingNames } from '#labs/digits/model/scalings.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import type { Engine } from '#engine/engine.ts'
import type { ScalingScore } from './ownNets.ts'

/** How well a network reads digits with pixels of each scaling. */
export async function scoredNet(
  read: ReadNet,
  { count, pixels, labels }: Digits,
  { runNet }: Pick<Engine, 'runNet'>,
  signal: AbortSignal,
): Promise<Readonly<Record<ScalingName, ScalingScore>>> {
  const images = {
    shape: [count, 1, inputSide, inputSide],
    data: Float32Array.from(pixels, (value) => value / white),
  }
  const scored = scalingNames.map(async (scaling) => {
    const { layers, parameters } = ownNet({ side: 'conv', name: '', read, scaling })
    const { data } = softmax(await runNet({ layers, parameters, images }, { signal }))
    let [correct, loss] = [0, 0]
    labels.forEach((label, at) => {
      const chances = data.subarray(10 * at, 10 * (at + 1))
      if (chances.indexOf(Math.max(...chances)) === label) correct++
      loss -= Math.log(Math.max(chances[label]!, 1e-30)) / count
    })
    return [scaling, { correct, loss }] as const
  })
  return Object.fromEntries(await Promise.all(scored)) as Record<ScalingName, ScalingScore>
}
