import { channelsOfMap, type OutputCell, outputIndex, outputCell } from '#core/outputCell.ts'
import type { WindowTerm } from '#core/windowTerms.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { ChannelsLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { isOnLayer } from './readers.ts'
import { outputTerms } from './terms.ts'

/** What the lab shows at a moment, as data: the sum, and which cells belong to it. */
export interface ChannelsScene {
  /** The output whose sum is shown: the one pointed at, else the one being computed. */
  readonly output: number
  readonly place: OutputCell
  /** The output being computed by the clock. */
  readonly running: OutputCell
  /** Where the window glides to, and how far it is: 0 to 1. */
  readonly next: OutputCell | undefined
  readonly glide: number
  readonly terms: readonly WindowTerm[]
  /** How many of the terms are counted; all, unless walking product by product. */
  readonly counted: number
  /** Sum of the counted terms. */
  readonly sum: number
  /** What each channel of the group gives to the sum, of the terms counted so far. */
  readonly partialSums: readonly {
    readonly channel: number
    readonly sum: number
    readonly isCounted: boolean
  }[]
  /** The products that are looked at: those pointed at, else the last one counted in a walk. */
  readonly lookedAt: readonly WindowTerm[]
}

/** The scene of a layer at a moment of the clock, with perhaps a cell pointed at. */
export function channelsScene(layer: ChannelsLayer, moment: Moment, mark?: Mark): ChannelsScene {
  const pointed = mark && isOnLayer(layer, mark) ? mark : undefined
  const running = outputCell(layer.geometry, moment.output)
  const place = placeOf(layer, running, pointed)
  const output = outputIndex(layer.geometry, place)
  const terms = outputTerms(layer, output)
  const isRunning = output === moment.output
  const counted = isRunning ? Math.min(moment.products, terms.length) : terms.length
  const pointedTerms = pointed ? termsOf(terms, pointed) : []
  const walked = counted < terms.length ? terms.slice(Math.max(0, counted - 1), counted) : []
  return {
    output,
    place,
    running,
    next: isRunning && moment.glide > 0 ? outputCell(layer.geometry, moment.output + 1) : undefined,
    glide: isRunning ? moment.glide : 0,
    terms,
    counted,
    sum: sumOf(terms, counted),
    partialSums: partialSumsAt(layer, place, terms.slice(0, counted)),
    lookedAt: pointedTerms.length > 0 ? pointedTerms : walked,
  }
}

/** How many cells of a map carry their number when so many outputs have been computed. */
export function computedOfMap({ geometry }: ChannelsLayer, map: number, computed: number): number {
  const plane = geometry.outputHeight * geometry.outputWidth
  return Math.min(plane, Math.max(0, computed - map * plane))
}

/** An output pointed at is shown; a partial sum stands for the output that it goes into. */
function placeOf(layer: ChannelsLayer, running: OutputCell, mark: Mark | undefined): OutputCell {
  if (mark?.part === 'output') return { map: mark.channel, row: mark.row, column: mark.column }
  const isOfMap =
    mark?.part === 'partialSum' && channelsOfMap(layer.geometry, running.map).includes(mark.channel)
  return isOfMap ? { map: running.map, row: mark.row, column: mark.column } : running
}

/** The terms with the weight or the cell pointed at, or of the channel whose partial sum it is. */
function termsOf(terms: readonly WindowTerm[], { part, channel, row, column }: Mark): WindowTerm[] {
  const mine = terms.filter((term) => term.channel === channel)
  if (part === 'kernel')
    return mine.filter((term) => term.kernelRow === row && term.kernelColumn === column)
  return part === 'input' ? mine.filter((term) => term.row === row && term.column === column) : []
}

function partialSumsAt(layer: ChannelsLayer, { map }: OutputCell, counted: readonly WindowTerm[]) {
  return channelsOfMap(layer.geometry, map).map((channel) => {
    const mine = counted.filter((term) => term.channel === channel)
    return { channel, sum: sumOf(mine), isCounted: mine.length > 0 }
  })
}
