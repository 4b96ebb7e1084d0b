import type { ConvGeometry } from './convGeometry.ts'
import { checkShape } from './layerArguments.ts'
import { cellCount, type Tensor } from './tensor.ts'
import { wiring } from './wiring.ts'

/** The most entries that a matrix is written out with: 256 MB of float32. */
const mostEntries = 2 ** 26

/**
 * The matrix that a convolution is: [outputs, inputs] of one image; times the flattened image it gives conv2d without
 * bias. Each row holds the kernel where its window lies; where padding makes one cell serve several taps, their weights
 * are summed.
 * @param weight [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @param geometry worked out with that weight's shape
 * @throws RangeError when the weight has another shape or the matrix more than 2²⁶ entries.
 */
export function toeplitz(weight: Tensor, geometry: ConvGeometry): Tensor {
  const { outputChannels, groupInputChannels, kernelHeight, kernelWidth } = geometry
  checkShape(weight, 'weight', [outputChannels, groupInputChannels, kernelHeight, kernelWidth])
  const { inputs, outputs, ofOutput } = wiring({ kind: 'conv', geometry })
  const shape = [outputs, inputs]
  if (cellCount(shape) > mostEntries) {
    throw new RangeError(
      `a matrix of ${outputs} × ${inputs} entries is too large: ${mostEntries} would do`,
    )
  }
  const data = new Float32Array(cellCount(shape))
  for (let output = 0; output < outputs; output++) {
    for (const connection of ofOutput(output)) {
      data[output * inputs + connection.input] += weight.data[connection.weight]
    }
  }
  return { shape, data }
}
