import { widestField } from './fieldCone.ts'
import { bothAxes, type Pair } from './pair.ts'
import { fieldWindow, type FieldLayer } from './fieldLayer.ts'
import { windowAxes } from './windowGeometry.ts'

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

function through({ size, jump, start, receptiveField }: Field, layer: FieldLayer): Field {
  const [down, across] = windowAxes(fieldWindow(size, layer)).map((axis, which) => {
    const { outputs, stride, reach, before } = axis
    const [apart, first, seen] = [jump[which]!, start[which]!, receptiveField[which]!]
    if (!layer.transposed)
      return {
        outputs,
        jump: apart * stride,
        start: first - before * apart,
        seen: seen + (reach - 1) * apart,
      }
    // A unit of the output reads every stride-th tap of the window around it.
    const more = Math.floor((reach - 1) / stride) * apart
    const shift = ((before - (reach - 1) / 2) / stride) * apart - more / 2
    return { outputs, jump: apart / stride, start: first + shift, seen }
  })
  return {
    size: [down!.outputs, across!.outputs],
    jump: [down!.jump, across!.jump],
    start: [down!.start, across!.start],
    receptiveField: [down!.seen, across!.seen],
  }
}
