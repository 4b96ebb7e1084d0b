import { bothAxes, type Pair } from './pair.ts'
import { windowGeometry, type WindowSpec } from './windowGeometry.ts'

/** A layer as far as receptive fields depend on it. */
export interface FieldLayer extends WindowSpec {
  readonly kernelSize: Pair
}

/** What a unit of a layer sees of the network's input; each as [vertical, horizontal], in cells of that input. */
export interface Field {
  /** Units of the layer along each axis. */
  readonly size: readonly [number, number]
  /** From one unit's field to its neighbour's. */
  readonly jump: readonly [number, number]
  /** First cell that unit 0 sees; negative in the padding. Unit u sees start + u · jump up to receptiveField cells further. */
  readonly start: readonly [number, number]
  /** Cells that a unit sees along each axis. */
  readonly receptiveField: readonly [number, number]
}

/**
 * Size, jump, start and receptive field after every layer of a stack.
 * @param layers kernelSize, stride, dilation and padding of each, convolution and pooling alike
 * @param inputSize [height, width] of the image, or one number
 * @throws RangeError when a window no longer fits.
 * @see Araujo, Norris and Sim, Computing Receptive Fields of Convolutional Neural Networks, Distill 2019
 */
export function receptiveField(layers: readonly FieldLayer[], inputSize: Pair): Field[] {
  let field: Field = {
    size: bothAxes(inputSize, 'input size', 1),
    jump: [1, 1],
    start: [0, 0],
    receptiveField: [1, 1],
  }
  return layers.map((layer) => {
    field = through(field, layer)
    return field
  })
}

function through({ size, jump, start, receptiveField }: Field, layer: FieldLayer): Field {
  const window = windowGeometry(size, bothAxes(layer.kernelSize, 'kernelSize', 1), layer)
  return {
    size: [window.outputHeight, window.outputWidth],
    jump: [jump[0] * window.strideVertical, jump[1] * window.strideHorizontal],
    start: [start[0] - window.padTop * jump[0], start[1] - window.padLeft * jump[1]],
    receptiveField: [
      receptiveField[0] + (window.reachVertical - 1) * jump[0],
      receptiveField[1] + (window.reachHorizontal - 1) * jump[1],
    ],
  }
}
