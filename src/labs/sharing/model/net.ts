import { type ConvGeometry, convGeometry } from '#core/convGeometry.ts'
import { asDense, type Layer } from '#core/layer.ts'
import { type Connection, type Wiring, wiring } from '#core/wiring.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { byKind, type Kind } from './kind.ts'
import type { SharingSettings } from './sharingSettings.ts'

/** A line of the diagram: a connection of the dense layer, and which weight it has in each layer that keeps it. */
export interface Line {
  readonly output: number
  readonly input: number
  readonly weight: Readonly<Record<Kind, number | undefined>>
}

/** The three layers over the same inputs, with their numbers. */
export type SharingNet = Readonly<ReturnType<typeof createNet>>

/** The geometry of the diagram: a row is an image of height 1. */
export function netGeometry(settings: SharingSettings): ConvGeometry {
  const { view, inputs, side, kernel, stride, padding } = settings
  return view === 'plane'
    ? convGeometry([1, side, side], [1, 1, kernel, kernel], { stride, padding })
    : convGeometry([1, 1, inputs], [1, 1, 1, kernel], {
        stride: [1, stride],
        padding: [0, padding],
      })
}

const netFields = ['inputs', 'side', 'kernel', 'stride', 'padding', 'bias', 'seed'] as const

/** Whether two settings have the same layers: where they stand in the morph changes nothing. */
export function isSameNet(one: SharingSettings, other: SharingSettings): boolean {
  return (
    (one.view === 'plane') === (other.view === 'plane') &&
    netFields.every((name) => one[name] === other[name])
  )
}

/** The layers of the settings, with the numbers of their seed. */
export function createNet(settings: SharingSettings) {
  const geometry = netGeometry(settings)
  const { bias, seed } = settings
  const shared: Layer = { kind: 'conv', geometry, bias }
  const layers = {
    dense: asDense(shared),
    local: { kind: 'local', geometry, bias },
    shared,
  } as const
  const wirings = byKind((kind) => wiring(layers[kind]))
  const lines = linesOf(wirings)
  const random = seededRandom(seed)
  const inputs = Array.from({ length: wirings.dense.inputs }, () => 1 + Math.floor(random() * 9))
  const kernel = numbers(wirings.shared.weights, random)
  const dense = numbers(wirings.dense.weights, random)
  // What is left of the dense layer keeps its weight.
  const local = numbers(wirings.local.weights, random)
  for (const { weight } of lines)
    if (weight.local !== undefined) local[weight.local] = dense[weight.dense ?? 0] ?? 0
  const weights = { dense, local, shared: kernel }
  const own = numbers(wirings.dense.outputs, random).map((value) => (bias ? value : 0))
  const biases = { dense: own, local: own, shared: own.map(() => own[0] ?? 0) }
  const outputs = byKind((kind) =>
    biases[kind].map((first, output) =>
      wirings[kind]
        .ofOutput(output)
        .reduce(
          (sum, { input, weight }) => sum + (inputs[input] ?? 0) * (weights[kind][weight] ?? 0),
          first,
        ),
    ),
  )
  return {
    geometry,
    layers,
    wirings,
    inputs,
    weights,
    /** One an output in the dense and the local layer, one for all in the shared; none: all are 0. */
    biases,
    outputs,
    /** In the order of the dense layer's weights: each has one line. */
    lines,
  }
}

/** The line between an output and an input; undefined where there is no such node. */
export function lineAt(
  { lines, wirings }: SharingNet,
  { output, input }: Pick<Connection, 'output' | 'input'>,
): Line | undefined {
  const { inputs } = wirings.dense
  return input < inputs ? lines[output * inputs + input] : undefined
}

function linesOf(wirings: Readonly<Record<Kind, Wiring>>): Line[] {
  return Array.from({ length: wirings.dense.outputs }, (_, output) => {
    const weights = byKind(
      (kind) => new Map(wirings[kind].ofOutput(output).map(({ input, weight }) => [input, weight])),
    )
    return Array.from({ length: wirings.dense.inputs }, (_, input) => ({
      output,
      input,
      weight: byKind((kind) => weights[kind].get(input)),
    }))
  }).flat()
}

const sizes = [1, 2, 3] as const

/** Small whole numbers but 0, so that every line matters and every sum can be checked by heart. */
function numbers(count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => {
    const size = sizes[Math.floor(random() * sizes.length)] ?? 1
    return random() < 0.5 ? -size : size
  })
}
