import { sumOf } from '#draw/sum/sumTerm.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { ChannelsLayer } from './layer.ts'
import { isOnLayer } from './links.ts'
import type { Mark } from './mark.ts'
import {
  channelsOfMap,
  type OutputPlace,
  outputIndex,
  outputPlace,
  outputTerms,
  type Term,
} from './places.ts'

/** What the lab shows at a moment, as data: the sum, and which cells belong to it. */
export interface ChannelsScene {
  /** The output whose sum is shown: the one pointed at, else the one being computed. */
  readonly output: number
  readonly place: OutputPlace
  /** The output being computed by the clock. */
  readonly running: OutputPlace
  /** Where the window glides to, and how far it is: 0 to 1. */
  readonly next: OutputPlace | undefined
  readonly glide: number
  readonly terms: readonly Term[]
  /** How many of the terms are counted; all, unless walking product by product. */
  readonly counted: number
  /** Sum of the counted terms. */
  readonly sum: number
  /** What each channel of the group gives to the sum, of the terms counted so far. */
  readonly parts: readonly {
    readonly channel: number
    readonly sum: number
    readonly isCounted: boolean
  }[]
  /** The products that are looked at: those pointed at, else the last one counted in a walk. */
  readonly lookedAt: readonly Term[]
}

/** The scene of a layer at a moment of the clock, with perhaps a cell pointed at. */
export function channelsScene(layer: ChannelsLayer, moment: Moment, mark?: Mark): ChannelsScene {
  const pointed = mark && isOnLayer(layer, mark) ? mark : undefined
  const running = outputPlace(layer, moment.output)
  const place = placeOf(layer, running, pointed)
  const output = outputIndex(layer, place)
  const terms = outputTerms(layer, output)
  const isRunning = output === moment.output
  const counted = isRunning ? Math.min(moment.products, terms.length) : terms.length
  const pointedTerms = pointed ? termsOf(terms, pointed) : []
  const walked = counted < terms.length ? terms.slice(Math.max(0, counted - 1), counted) : []
  return {
    output,
    place,
    running,
    next: isRunning && moment.glide > 0 ? outputPlace(layer, moment.output + 1) : undefined,
    glide: isRunning ? moment.glide : 0,
    terms,
    counted,
    sum: sumOf(terms, counted),
    parts: partsAt(layer, place, terms.slice(0, counted)),
    lookedAt: pointedTerms.length > 0 ? pointedTerms : walked,
  }
}

/** How many outputs have been computed at a moment, the present one included once its sum is whole. */
export function computedAt({ geometry }: ChannelsLayer, { output, products }: Moment): number {
  const { groupInputChannels, kernelHeight, kernelWidth } = geometry
  return output + (products >= groupInputChannels * kernelHeight * kernelWidth ? 1 : 0)
}

/** How many cells of a map carry their number when so many outputs have been computed. */
export function computedOfMap({ geometry }: ChannelsLayer, map: number, computed: number): number {
  const plane = geometry.outputHeight * geometry.outputWidth
  return Math.min(plane, Math.max(0, computed - map * plane))
}

/** An output pointed at is shown; a cell of a part stands for the output that it goes into. */
function placeOf(layer: ChannelsLayer, running: OutputPlace, mark: Mark | undefined): OutputPlace {
  if (mark?.part === 'output') return { map: mark.channel, row: mark.row, column: mark.column }
  const isOfMap = mark?.part === 'part' && channelsOfMap(layer, running.map).includes(mark.channel)
  return isOfMap ? { map: running.map, row: mark.row, column: mark.column } : running
}

/** The terms with the weight or the cell pointed at, or of the channel whose part it is. */
function termsOf(terms: readonly Term[], { part, channel, row, column }: Mark): Term[] {
  const mine = terms.filter((term) => term.channel === channel)
  if (part === 'kernel')
    return mine.filter((term) => term.kernelRow === row && term.kernelColumn === column)
  return part === 'input' ? mine.filter((term) => term.row === row && term.column === column) : []
}

function partsAt(layer: ChannelsLayer, { map }: OutputPlace, counted: readonly Term[]) {
  return channelsOfMap(layer, map).map((channel) => {
    const mine = counted.filter((term) => term.channel === channel)
    return { channel, sum: sumOf(mine), isCounted: mine.length > 0 }
  })
}
