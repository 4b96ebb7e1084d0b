import type * as Onnx from 'onnxruntime-web/wasm'
import { inputSides, type Layer, type Workload } from '../workloads.ts'
import type { Engine } from './engine.ts'
import { onnxModel, type OnnxNode, type OnnxTensor } from './onnxModel.ts'

export type OnnxRuntime = typeof Onnx

/**
 * ONNX Runtime Web on WebAssembly: a model with its weights, optimised when it is loaded.
 * @param ort its number of threads is settled with the first model; a second thread is busy ever after
 */
export function onnxRuntime(ort: OnnxRuntime, threads: number): Engine {
  ort.env.wasm.numThreads = threads
  ort.env.logLevel = 'error'
  return {
    name: threads === 1 ? 'onnxruntime' : `onnxruntime, ${threads} threads`,
    isOurs: false,
    threads,
    async prepare(workload) {
      const shape = inputShape(workload)
      const session = await ort.InferenceSession.create(modelOf(workload, shape), {
        executionProviders: ['wasm'],
        graphOptimizationLevel: 'all',
      })
      const { input } = workload
      return {
        async run() {
          const { y } = await session.run({ x: new ort.Tensor('float32', input, shape) })
          return y!.data as Float32Array
        },
        dispose: () => void session.release(),
      }
    },
  }
}

function inputShape({ layers: [first] }: Workload): number[] {
  const [height, width, channels] = inputSides(first!)
  return first?.kind === 'dense' ? [1, channels] : [1, channels, height, width]
}

/** The layers in a row, from `x` to `y`. */
function modelOf({ layers }: Workload, shape: readonly number[]): Uint8Array {
  const tensors: OnnxTensor[] = []
  const nodes = layers.flatMap((layer, at): OnnxNode[] => {
    const from = at === 0 ? 'x' : `x${at}`
    const to = at === layers.length - 1 ? 'y' : `x${at + 1}`
    const keep = (name: string, dims: readonly number[], data: Float32Array | null) => {
      if (data === null) return []
      tensors.push({ name: `${name}${at}`, dims, data })
      return [`${name}${at}`]
    }
    const follows = layers[at - 1]?.kind
    return layerNodes(layer, from, to, keep, at > 0 && follows !== 'dense' && follows !== 'relu')
  })
  return onnxModel(nodes, tensors, shape)
}

type Keep = (name: string, dims: readonly number[], data: Float32Array | null) => string[]

function layerNodes(layer: Layer, from: string, to: string, keep: Keep, isMap: boolean) {
  const node = (
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes: OnnxNode['attributes'] = {},
  ): OnnxNode => ({ operator, inputs, output, attributes })
  switch (layer.kind) {
    case 'conv': {
      const { outputs, channels, groups: group, size, stride, padding } = layer
      const pad = padding === 'same' ? (size - 1) / 2 : 0
      const weight = keep('w', [outputs, channels / group, size, size], layer.weight)
      const bias = keep('b', [outputs], layer.bias)
      const kernel = { kernel_shape: [size, size], strides: [stride, stride] }
      const attributes = { ...kernel, pads: [pad, pad, pad, pad], group }
      return [node('Conv', [from, ...weight, ...bias], to, attributes)]
    }
    case 'pool':
      return [node('MaxPool', [from], to, { kernel_shape: [2, 2], strides: [2, 2] })]
    case 'dense': {
      const { inputs, outputs } = layer
      const weight = keep('w', [outputs, inputs], layer.weight)
      const bias = keep('b', [outputs], layer.bias)
      const flat = isMap ? `${from}flat` : from
      const gemm = node('Gemm', [flat, ...weight, ...bias], to, { transB: 1 })
      return isMap ? [node('Flatten', [from], flat), gemm] : [gemm]
    }
    case 'relu':
      return [node('Relu', [from], to)]
  }
}
