import { adjointGeometry } from './convTransposeGeometry.ts'
import { layerSize, type Layer } from './layer.ts'
import type { WindowGeometry } from './windowGeometry.ts'
import { windowSources } from './windowSources.ts'

/** What a layer costs, for one image. */
export interface Costs {
  /** Numbers to be learnt, biases among them. */
  readonly parameters: number
  /** Lines in its wiring, and one from each bias to each of its outputs; as LeCun et al. 1998 count LeNet's. */
  readonly connections: number
  /** Products added up, those with padding too; 0 for a pool. */
  readonly multiplyAdds: number
  readonly outputs: number
  /** What parameters and outputs take as float32. */
  readonly bytes: number
}

/**
 * Parameters, connections, multiply-adds, outputs and bytes of a layer, counted in closed form.
 * @see LeCun, Bottou, Bengio and Haffner, Gradient-Based Learning Applied to Document Recognition, 1998
 */
export function costs(layer: Layer): Costs {
  const { outputs } = layerSize(layer)
  const { weights, biases, connections, multiplyAdds } = counts(layer)
  const parameters = weights + biases
  return {
    parameters,
    connections: connections + (biases > 0 ? outputs : 0),
    multiplyAdds,
    outputs,
    bytes: 4 * (parameters + outputs),
  }
}

function counts(layer: Layer) {
  if (layer.kind === 'dense') {
    const { inputs, outputs, bias = true } = layer
    const weights = inputs * outputs
    return { weights, biases: bias ? outputs : 0, connections: weights, multiplyAdds: weights }
  }
  if (layer.kind === 'pool') {
    const connections = layer.geometry.channels * usedTaps(layer.geometry)
    return { weights: 0, biases: 0, connections, multiplyAdds: 0 }
  }
  const { geometry, bias = true } = layer
  const { outputs } = layerSize(layer)
  const window = geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth
  if (layer.kind === 'convTranspose') {
    const adjoint = adjointGeometry(layer.geometry)
    const kernel = geometry.kernelHeight * geometry.kernelWidth * geometry.groupOutputChannels
    return {
      weights: geometry.inputChannels * kernel,
      biases: bias ? geometry.outputChannels : 0,
      connections: geometry.inputChannels * geometry.groupOutputChannels * usedTaps(adjoint),
      multiplyAdds: geometry.inputChannels * geometry.inputHeight * geometry.inputWidth * kernel,
    }
  }
  const owners = layer.kind === 'local' ? outputs : geometry.outputChannels
  return {
    weights: owners * window,
    biases: bias ? owners : 0,
    connections: geometry.outputChannels * geometry.groupInputChannels * usedTaps(geometry),
    multiplyAdds: outputs * window,
  }
}

/** Taps of all windows over one plane that read a cell. */
function usedTaps(geometry: WindowGeometry): number {
  const used = (sources: Int32Array) =>
    sources.reduce((count, source) => (source < 0 ? count : count + 1), 0)
  const { rows, cols } = windowSources(geometry)
  return used(rows) * used(cols)
}
