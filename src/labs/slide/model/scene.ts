import { channelsOfMap, type OutputCell, outputCell, outputIndex } from '#core/outputCell.ts'
import type { WindowTerm } from '#core/windowTerms.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import { countedAt } from '#parts/lab/countedAt.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { SlideLayer } from './layer.ts'
import { copiesOf, isOnLayer } from './readers.ts'
import type { Mark } from './mark.ts'
import { outputTerms } from './terms.ts'

/** What the lab shows at a moment, as data: the sum, and which cells belong to it. */
export interface SlideScene {
  /** The output whose sum is shown: the one pointed at, else the one being computed. */
  readonly output: number
  readonly place: OutputCell
  /** The output being computed by the clock; another than `output` while one is pointed at. */
  readonly running: OutputCell
  /** Where the window glides to, and how far it is: 0 to 1. */
  readonly next: OutputCell | undefined
  readonly glide: number
  readonly terms: readonly WindowTerm[]
  /** How many of the terms are counted; all, unless walking product by product. */
  readonly counted: number
  /** Sum of the counted terms. */
  readonly sum: number
  /** The products that are looked at: those pointed at, else the last one counted in a walk. */
  readonly lookedAt: readonly WindowTerm[]
  /** How many outputs have been computed, the present one included once its sum is whole. */
  readonly computed: number
}

/** The scene of a layer at a moment of the clock, with perhaps a cell pointed at. */
export function slideScene(layer: SlideLayer, moment: Moment, mark?: Mark): SlideScene {
  const pointed = mark && isOnLayer(layer, mark) ? mark : undefined
  const running = outputCell(layer.geometry, moment.output)
  const place = pointed?.part === 'output' ? placeOf(pointed) : running
  const output = outputIndex(layer.geometry, place)
  const terms = outputTerms(layer, output)
  const sum = countedAt(moment, output, terms, pointed ? termsOf(layer, terms, pointed) : [])
  return {
    output,
    place,
    running,
    next: sum.glide > 0 ? outputCell(layer.geometry, output + 1) : undefined,
    terms,
    ...sum,
    sum: sumOf(terms, sum.counted),
    computed: computedAt(layer, moment),
  }
}

/** How many outputs have been computed at a moment, the present one included once its sum is whole. */
export function computedAt({ geometry }: SlideLayer, { output, products }: Moment): number {
  const { groupInputChannels, kernelHeight, kernelWidth } = geometry
  return output + (products >= groupInputChannels * kernelHeight * kernelWidth ? 1 : 0)
}

/** How many cells of a map carry their number when so many outputs have been computed. */
export function computedOfMap({ geometry }: SlideLayer, map: number, computed: number): number {
  const plane = geometry.outputHeight * geometry.outputWidth
  return Math.min(plane, Math.max(0, computed - map * plane))
}

function placeOf({ channel, row, column }: Mark): OutputCell {
  return { map: channel, row, column }
}

/** The terms with the weight or the pixel pointed at; a window over the border can hold a pixel and copies of it. */
function termsOf(
  layer: SlideLayer,
  terms: readonly WindowTerm[],
  { part, channel, ...cell }: Mark,
) {
  if (part === 'output') return []
  const mine = terms.filter((term) => term.channel === channel)
  if (part === 'kernel')
    return mine.filter(
      ({ kernelRow, kernelColumn }) => kernelRow === cell.row && kernelColumn === cell.column,
    )
  const copies = copiesOf(layer, cell)
  return mine.filter((term) =>
    copies.some(({ row, column }) => row === term.row && column === term.column),
  )
}

/** The channels whose windows belong to the shown output. */
export function shownChannels(layer: SlideLayer, scene: SlideScene): number[] {
  return channelsOfMap(layer.geometry, scene.place.map)
}
