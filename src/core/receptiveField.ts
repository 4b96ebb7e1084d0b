import { widestField } from './fieldCone.ts'
import { bothAxes, type Pair } from './pair.ts'
import { fieldWindow, type FieldLayer } from './fieldLayer.ts'

/** What a unit of a layer sees of the network's input; each as [vertical, horizontal], in cells of that input. */
export interface Field {
  /** Units of the layer along each axis. */
  readonly size: readonly [number, number]
  /** From one unit's field to its neighbour's; a fraction after transposed layers, whose units share fields. */
  readonly jump: readonly [number, number]
  /**
   * First cell that unit 0 sees; negative in the padding. Unit u sees start + u · jump up to receptiveField cells further;
   * after transposed layers that is so on average, and `coneBack` says it of each unit.
   */
  readonly start: readonly [number, number]
  /** Cells that a unit sees along each axis; of units that see more than others, the most. */
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
  let isUneven = false
  return layers.map((layer, at) => {
    field = through(field, layer)
    isUneven ||= layer.transposed ?? false
    // Behind a transposed layer units see unequally much, and only a walk down from each of them says how much.
    if (isUneven)
      field = { ...field, receptiveField: widestField(layers.slice(0, at + 1), inputSize) }
    return field
  })
}

function through(field: Field, layer: FieldLayer): Field {
  if (layer.transposed) return { ...field, ...throughTransposed(field, layer) }
  const { size, jump, start, receptiveField } = field
  const window = fieldWindow(size, layer)
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

/** A unit of the output reads every stride-th tap of the window around it. */
function throughTransposed(
  { size, jump, start }: Field,
  layer: FieldLayer,
): Omit<Field, 'receptiveField'> {
  const window = fieldWindow(size, layer)
  const { strideVertical, strideHorizontal, reachVertical, reachHorizontal } = window
  const along = (axis: 0 | 1, stride: number, reach: number, pad: number) => {
    const more = Math.floor((reach - 1) / stride) * jump[axis]
    return {
      jump: jump[axis] / stride,
      start: start[axis] + ((pad - (reach - 1) / 2) / stride) * jump[axis] - more / 2,
    }
  }
  const down = along(0, strideVertical, reachVertical, window.padTop)
  const across = along(1, strideHorizontal, reachHorizontal, window.padLeft)
  return {
    size: [window.outputHeight, window.outputWidth],
    jump: [down.jump, across.jump],
    start: [down.start, across.start],
  }
}
