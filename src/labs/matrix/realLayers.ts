import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { wiring } from '#core/wiring.ts'
import { matrixFacts, type MatrixFacts } from './matrixFacts.ts'

/** First layers of known networks, as matrices, without their biases. */
export function realLayers(): readonly { readonly name: string; readonly facts: MatrixFacts }[] {
  known ??= [
    { name: 'LeNet conv1', facts: facts([1, 32, 32], [6, 1, 5, 5], {}) },
    { name: 'VGG-16 conv1_1', facts: facts([3, 224, 224], [64, 3, 3, 3], { padding: 1 }) },
  ]
  return known
}

let known: readonly { readonly name: string; readonly facts: MatrixFacts }[] | undefined

function facts(input: readonly number[], kernel: readonly number[], spec: ConvSpec): MatrixFacts {
  const layer = { kind: 'conv', geometry: convGeometry(input, kernel, spec), bias: false } as const
  const { outputs, inputs } = wiring(layer)
  const { connections, parameters } = costs(layer)
  return matrixFacts(outputs, inputs, connections, parameters)
}
