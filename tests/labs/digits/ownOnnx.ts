import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import { onnxModel, type OnnxNode, type OnnxWeight } from '../../core/onnxModel.ts'

/** A network as an ONNX file, from `x` of [1, 1, 28, 28] to `y`; of what its layers can be only what the shipped ones have. */
export function ownOnnx({ layers }: Pick<RunningNet, 'layers'>): Uint8Array {
  const weights: Record<string, OnnxWeight> = {}
  const keep = (
    name: string,
    { shape, data }: { shape: readonly number[]; data: Float32Array },
  ) => {
    weights[name] = { shape, element: 'float', bytes: new Uint8Array(data.slice().buffer) }
    return name
  }
  const last = layers.length - 1
  const nodes = layers.map((layer, at): OnnxNode => {
    const of = (operator: string, more: readonly string[] = [], attributes = {}) => ({
      operator,
      inputs: [at === 0 ? 'x' : `v${at - 1}`, ...more],
      outputs: [at === last ? 'y' : `v${at}`],
      attributes,
    })
    switch (layer.kind) {
      case 'conv2d':
      case 'dense': {
        const given = [
          keep(`w${at}`, layer.weight),
          ...(layer.bias ? [keep(`b${at}`, layer.bias)] : []),
        ]
        return layer.kind === 'dense' ? of('Gemm', given, { transB: 1 }) : of('Conv', given)
      }
      case 'maxPool2d':
        return of('MaxPool', [], { kernel_shape: [2, 2], strides: [2, 2] })
      case 'activation':
        return of('Relu')
      case 'flatten':
        return of('Flatten')
      case 'averagePool2d':
        throw new RangeError('no shipped network has average pools')
    }
  })
  return onnxModel(nodes, { x: [1, 1, 28, 28] }, { y: 'float' }, weights)
}
