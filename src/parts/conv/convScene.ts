import { channelsOfMap, type OutputCell, outputCell, outputIndex } from '#core/outputCell.ts'
import type { WindowTerm } from '#core/windowTerms.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import { type Counted, countedAt } from '#parts/lab/countedAt.ts'
import type { Moment } from '#state/playbackMath.ts'
import { type ConvLayer, type ConvMark, isOnLayer, outputTerms } from './convLayer.ts'
import { copiesOf } from './readers.ts'

/** What the lab of a convolution layer shows at a moment, as data: the sum, and which cells belong to it. */
export interface ConvScene extends Counted<WindowTerm> {
  /** The output whose sum is shown: the one pointed at, else the one being computed. */
  readonly output: number
  readonly position: OutputCell
  /** The output being computed by the clock; another than `output` while one is pointed at. */
  readonly running: OutputCell
  /** Where the window glides to. */
  readonly next: OutputCell | undefined
  readonly terms: readonly WindowTerm[]
  /** Of the counted terms. */
  readonly sum: number
  /** How many outputs have been computed, the present one included once its sum is whole. */
  readonly computed: number
}

/** The scene of a layer at a moment of the clock, with perhaps a cell pointed at. */
export function convScene(layer: ConvLayer, moment: Moment, mark?: ConvMark): ConvScene {
  const { geometry } = layer
  const pointed = mark && isOnLayer(layer, mark) ? mark : undefined
  const running = outputCell(geometry, moment.output)
  const position = positionOf(layer, running, pointed)
  const output = outputIndex(geometry, position)
  const terms = outputTerms(layer, output)
  const sum = countedAt(moment, output, terms, pointed ? termsOf(layer, terms, pointed) : [])
  return {
    output,
    position,
    running,
    next: sum.glide > 0 ? outputCell(geometry, output + 1) : undefined,
    terms,
    ...sum,
    sum: sumOf(terms, sum.counted),
    // Every output has as many products.
    computed: moment.output + (moment.products >= terms.length ? 1 : 0),
  }
}

/** The number of the output shown: its sum as it counts up, then its result. */
export function shownValue({ results }: ConvLayer, scene: ConvScene): number {
  const { counted, terms, sum, output } = scene
  return counted < terms.length ? sum : (results[output] ?? 0)
}

/** An output pointed at is shown; a partial sum stands for the output that it goes into. */
function positionOf({ geometry }: ConvLayer, running: OutputCell, mark?: ConvMark): OutputCell {
  if (mark?.part === 'output') return { map: mark.channel, row: mark.row, column: mark.column }
  const isOfMap =
    mark?.part === 'partialSum' && channelsOfMap(geometry, running.map).includes(mark.channel)
  return isOfMap ? { map: running.map, row: mark.row, column: mark.column } : running
}

/** The terms with the weight or the pixel pointed at; a window over the border can hold a pixel and copies of it. */
function termsOf(
  layer: ConvLayer,
  terms: readonly WindowTerm[],
  { part, channel, row, column }: ConvMark,
): readonly WindowTerm[] {
  const mine = terms.filter((term) => term.channel === channel)
  if (part === 'kernel')
    return mine.filter((term) => term.kernelRow === row && term.kernelColumn === column)
  if (part !== 'input') return []
  const copies = copiesOf(layer, { row, column })
  return mine.filter((term) =>
    copies.some((copy) => copy.row === term.row && copy.column === term.column),
  )
}
