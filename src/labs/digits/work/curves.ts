import { cellCount } from '#core/tensor.ts'
import { softmax } from '#core/softmax.ts'
import type { Digits } from '#data/digits.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { type DigitsLayer, digitsClock, digitsScene } from '#labs/digits/model/digitsLayer.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { loadedOf } from './loaded.ts'

/** How likely a network finds its final answer at each step. */
export interface Curve {
  readonly digit: number
  readonly chances: Float32Array
  /** Whether it is that of the drawing before. */
  readonly isPending: boolean
}

export type Curves = Readonly<Partial<Record<Side, Curve | undefined>>>

/** The curves of a lab on the page. */
export const curvesOf = perInstance((_lab: DigitsLab) => createValue<Curves>({}))

/** What each curve was worked out from. */
interface Asked {
  readonly layer: DigitsLayer
  readonly net: RunningNet
  readonly tests: Digits | undefined
}

const askedOf = perInstance((_lab: DigitsLab) => new Map<Side, Asked>())

/** Takes over the curves of a lab on the same settings: what is there is not worked out again. */
export function adoptCurves(lab: DigitsLab, like: DigitsLab): void {
  curvesOf(lab).set(curvesOf(like).get())
  for (const [side, asked] of askedOf(like)) askedOf(lab).set(side, asked)
}

/** Works the curves out whenever the drawing or a network is another; returns what ends it. */
export function followCurves(lab: DigitsLab): () => void {
  const curves = curvesOf(lab)
  const asked = askedOf(lab)
  let ongoing: AbortController | undefined
  const follow = () => {
    const layer = lab.layer()
    const { nets, tests } = loadedOf(lab).get()
    const wanted = (['conv', 'dense'] as const).flatMap((side) => {
      const net = nets[layer.settings[side]]?.net
      if (!net) return []
      const before = asked.get(side)
      const isSame =
        before && before.net === net && before.tests === tests && isSameDrawing(before.layer, layer)
      return isSame ? [] : [{ side, net }]
    })
    if (wanted.length === 0) return
    ongoing?.abort()
    const mine = new AbortController()
    ongoing = mine
    const isGone = ({ side }: { side: Side }) => !curves.get()[side]
    curves.set(
      Object.fromEntries(
        wanted
          .filter((each) => !isGone(each))
          .map(({ side }) => [side, { ...curves.get()[side]!, isPending: true }]),
      ),
    )
    for (const { side } of wanted) asked.delete(side)
    void workOut(layer, tests, wanted, mine.signal)
      .then((made) => {
        if (mine.signal.aborted) return
        for (const { side, net } of wanted) asked.set(side, { layer, net, tests })
        curves.set(made)
      })
      .catch(() => {})
  }
  follow()
  const ends = [lab.session.store.subscribe(follow), loadedOf(lab).subscribe(follow)]
  return () => {
    ends.forEach((end) => end())
    ongoing?.abort()
  }
}

async function workOut(
  layer: DigitsLayer,
  tests: Digits | undefined,
  wanted: readonly { readonly side: Side; readonly net: RunningNet }[],
  signal: AbortSignal,
): Promise<Curves> {
  const { browserEngine } = await import('#engine/browserEngine.ts')
  signal.throwIfAborted()
  // Of what is blank in the end there is no answer.
  const { pixels } = digitsScene(layer, digitsClock(layer.settings).count - 1, tests)
  if (!pixels.some((value) => value > 0))
    return Object.fromEntries(wanted.map(({ side }) => [side, undefined]))
  const images = inputsOf(layer, tests)
  const made = wanted.map(async ({ side, net }) => {
    const logits = await browserEngine().runNet(
      { layers: net.layers, parameters: net.parameters, images },
      { signal },
    )
    const { data } = softmax(logits)
    const steps = data.length / 10
    const last = data.subarray(10 * (steps - 1))
    const digit = last.indexOf(Math.max(...last))
    const chances = Float32Array.from({ length: steps }, (_, step) => data[10 * step + digit]!)
    return [side, { digit, chances, isPending: false }] as const
  })
  return Object.fromEntries(await Promise.all(made))
}

/** What the networks get at every step: [steps, 1, 28, 28]. */
function inputsOf(layer: DigitsLayer, tests: Digits | undefined) {
  const { count } = digitsClock(layer.settings)
  const shape = [count, 1, inputSide, inputSide]
  const data = new Float32Array(cellCount(shape))
  for (let step = 0; step < count; step++) {
    const { pixels } = digitsScene(layer, step, tests)
    data.set(
      pixels.map((value) => value / white),
      step * inputSide ** 2,
    )
  }
  return { shape, data }
}

function isSameDrawing(one: DigitsLayer, other: DigitsLayer): boolean {
  const [a, b] = [one.settings, other.settings]
  return (['from', 'own', 'strokes', 'test', 'prepared', 'down', 'right', 'erased'] as const).every(
    (name) => a[name] === b[name],
  )
}
