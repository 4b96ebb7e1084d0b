import { convTransposeGeometry } from './convTransposeGeometry.ts'
import { bothAxes, type Pair } from './pair.ts'
import { windowGeometry, type WindowGeometry, type WindowSpec } from './windowGeometry.ts'

/** A layer as far as receptive fields depend on it. */
export interface FieldLayer extends WindowSpec {
  readonly kernelSize: Pair
  /** Whether it is the way back: padding is then a number, and what it takes off the output. */
  readonly transposed?: boolean
}

/**
 * The window of a layer over an input of that size; of a transposed one, strides and padding are counted on the output.
 * @throws RangeError when it does not fit.
 */
export function fieldWindow(size: readonly [number, number], layer: FieldLayer): WindowGeometry {
  const kernel = bothAxes(layer.kernelSize, 'kernelSize', 1)
  if (!layer.transposed) return windowGeometry(size, kernel, layer)
  const { stride = 1, dilation = 1, padding = 0 } = layer
  if (typeof padding === 'string')
    throw new RangeError(`padding is ${padding}: a transposed layer takes a number`)
  return convTransposeGeometry([1, ...size], [1, 1, ...kernel], { stride, dilation, padding })
}
