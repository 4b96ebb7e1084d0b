import { costs } from '#core/costs.ts'
import { countText } from '#draw/numberWords.ts'
import { kinds, type Kind } from './kind.ts'
import type { SharingNet } from './net.ts'

/** A number with the way to it: 30 = 10 · 3. */
export interface Count {
  readonly formula: string
  readonly value: number
}

/** What one of the layers has and takes. */
export type LayerCounts = Readonly<ReturnType<typeof layerCounts>[number]>

/** The counts of all three layers, by the core; the formulas come to the same. */
export function layerCounts({ geometry, layers, wirings }: SharingNet) {
  const n = countText(wirings.dense.inputs)
  const outputs = wirings.dense.outputs
  const m = countText(outputs)
  const { kernelHeight, kernelWidth } = geometry
  const k = kernelHeight === 1 ? String(kernelWidth) : `${kernelHeight}·${kernelWidth}`
  const outside = outputs * kernelHeight * kernelWidth - wirings.local.connections
  const lines = `${m}·${k}${outside > 0 ? ` − ${countText(outside)}` : ''}`
  const formulas: Record<Kind, readonly [connections: string, weights: string]> = {
    dense: [`${n}·${m}`, `${n}·${m}`],
    local: [lines, `${m}·${k}`],
    shared: [lines, k],
  }
  const dense = costs(layers.dense).parameters
  return kinds.map((kind) => {
    const { parameters } = costs(layers[kind])
    const { connections, weights } = wirings[kind]
    const biases = parameters - weights
    const all = biases > 0 ? `(${countText(weights)} + ${countText(biases)})` : countText(weights)
    return {
      kind,
      connections: { formula: formulas[kind][0], value: connections },
      weights: { formula: formulas[kind][1], value: weights },
      biases,
      /** Of weights and biases, as float32. */
      bytes: { formula: `4·${all}`, value: 4 * parameters },
      /** How many parameters the dense layer has to one of this. */
      ratio: {
        formula: `${countText(dense)} ÷ ${countText(parameters)}`,
        value: dense / parameters,
      },
    }
  })
}
