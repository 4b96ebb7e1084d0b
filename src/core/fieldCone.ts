import { fieldWindow, type FieldLayer } from './fieldLayer.ts'
import { bothAxes, type Pair } from './pair.ts'
import { windowAxes, type WindowAxis } from './windowGeometry.ts'

/** Cells from `first` to `last` along an axis, both included; none where last is below first. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** A block of cells. */
export interface Block {
  readonly rows: Span
  readonly cols: Span
}

/** One axis of a layer. */
interface LayerAxis extends WindowAxis {
  readonly transposed: boolean
}

/**
 * What a unit sees of the layers below it, from the image (place 0) up to itself (place `layer` + 1). Spans go into the
 * padding unless they are held to the units that there are.
 * @param layer index of the unit's layer; −1 is the image
 * @param unit [row, column]
 */
export function coneBack(
  layers: readonly FieldLayer[],
  inputSize: Pair,
  layer: number,
  unit: readonly [number, number],
  isHeld: boolean,
): Block[] {
  const axes = layerAxes(layers.slice(0, layer + 1), inputSize)
  const [rows, cols] = axes.map((axis, which) => {
    const spans: Span[] = [{ first: unit[which]!, last: unit[which]! }]
    for (const window of axis.toReversed()) {
      const span = below(spans[0]!, window)
      spans.unshift(isHeld ? held(span, window.size) : span)
    }
    return spans
  })
  return rows!.map((span, place) => ({ rows: span, cols: cols![place]! }))
}

/** The most cells of the image that a unit of the last layer sees along each axis, in the padding too. */
export function widestField(layers: readonly FieldLayer[], inputSize: Pair): [number, number] {
  const [down, across] = layerAxes(layers, inputSize).map((axis) => {
    const units = axis.at(-1)?.outputs ?? 1
    const downwards = axis.toReversed()
    let most = 0
    for (let unit = 0; unit < units; unit++) {
      let span: Span = { first: unit, last: unit }
      for (const window of downwards) span = below(span, window)
      most = Math.max(most, span.last - span.first + 1)
    }
    return most
  })
  return [down!, across!]
}

/** Which units read a cell of the image, from the image (place 0) up through all layers. */
export function coneForward(
  layers: readonly FieldLayer[],
  inputSize: Pair,
  cell: readonly [number, number],
): Block[] {
  const [rows, cols] = layerAxes(layers, inputSize).map((axis, which) => {
    const spans: Span[] = [{ first: cell[which]!, last: cell[which]! }]
    for (const window of axis) {
      const span = spans.at(-1)!
      const above = window.transposed ? reached(span, window) : gathered(span, window)
      spans.push(held(above, window.outputs))
    }
    return spans
  })
  return rows!.map((span, place) => ({ rows: span, cols: cols![place]! }))
}

/** What the units of a span see of the layer below. */
function below(span: Span, window: LayerAxis): Span {
  return window.transposed ? gathered(span, window) : reached(span, window)
}

/** From the first to the last cell under the windows of a span. */
function reached({ first, last }: Span, { stride, before, reach }: LayerAxis): Span {
  if (last < first) return { first, last }
  return { first: first * stride - before, last: last * stride - before + reach - 1 }
}

/** The windows that reach over a span. */
function gathered({ first, last }: Span, { stride, before, reach }: LayerAxis): Span {
  if (last < first) return { first, last }
  return {
    first: Math.ceil((first + before - reach + 1) / stride),
    last: Math.floor((last + before) / stride),
  }
}

function held({ first, last }: Span, size: number): Span {
  return { first: Math.max(0, first), last: Math.min(size - 1, last) }
}

/** The layers along the vertical and along the horizontal axis. */
function layerAxes(layers: readonly FieldLayer[], inputSize: Pair): [LayerAxis[], LayerAxis[]] {
  let size = bothAxes(inputSize, 'input size', 1)
  const axes: [LayerAxis[], LayerAxis[]] = [[], []]
  for (const layer of layers) {
    const window = fieldWindow(size, layer)
    const { transposed = false } = layer
    windowAxes(window).forEach((axis, which) => axes[which]!.push({ ...axis, transposed }))
    size = [window.outputHeight, window.outputWidth]
  }
  return axes
}
