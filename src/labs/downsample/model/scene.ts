import type { Cell } from '#draw/gridBox.ts'
import { countedAt } from '#parts/lab/countedAt.ts'
import type { Moment } from '#state/playbackMath.ts'
import { leadingTo } from './followed.ts'
import type { BranchLayer, DownsampleLayers } from './layers.ts'
import { branchTerms, type Term } from './terms.ts'

/** A cell that is pointed at: of the picture, of a window, or of the map of a branch. */
export type Mark =
  | (Cell & { readonly part: 'input' | 'window' })
  | (Cell & { readonly part: 'map'; readonly branch: number })

/** Where a branch stands. */
export interface BranchPlace {
  readonly place: Cell
  /** Of `place`, in reading order. */
  readonly output: number
  /** The output that its window makes: between two while it glides. */
  readonly made: Cell
}

/** What the lab shows at a moment, as data. */
export interface DownsampleScene {
  readonly places: readonly BranchPlace[]
  /** The branch whose sum is written: the one pointed at, else the one looked at. */
  readonly look: number
  readonly terms: readonly Term[]
  /** How many of the terms are counted; all, unless walking product by product. */
  readonly counted: number
  /** The terms that are pointed at, else the last one counted in a walk. */
  readonly lookedAt: readonly Term[]
}

/** The scene of the branches at a moment of the clock, with perhaps a cell pointed at. */
export function downsampleScene(
  layers: DownsampleLayers,
  moment: Moment,
  mark?: Mark,
): DownsampleScene {
  const pointed = mark && isThere(layers, mark) ? mark : undefined
  const isMap = pointed?.part === 'map'
  const look = isMap ? pointed.branch : layers.look
  const now = leaderPlace(layers, moment.output)
  const lead = isMap ? leadingTo(layers.branches[look]!.follows, pointed) : now
  const next = isMap || moment.glide === 0 ? lead : leaderPlace(layers, moment.output + 1)
  const places = layers.branches.map((layer, at): BranchPlace => {
    const isPointed = isMap && at === look
    const place = isPointed ? { row: pointed.row, column: pointed.column } : standing(layer, lead)
    const made = isPointed ? place : between(place, standing(layer, next), moment.glide)
    return { place, output: outputIndex(layer, place), made }
  })
  const layer = layers.branches[look]!
  const terms = branchTerms(layer, places[look]!.output)
  const pointedTerms = terms.filter((term) => isPointed(term, pointed))
  const { counted, lookedAt } = countedAt(
    moment,
    isMap ? undefined : moment.output,
    terms,
    pointedTerms,
  )
  return { places, look, terms, counted, lookedAt }
}

/** Where the leader is at an output of its own. */
function leaderPlace({ branches, leader }: DownsampleLayers, output: number): Cell {
  const { outputHeight, outputWidth } = branches[leader]!.geometry
  const held = Math.min(output, outputHeight * outputWidth - 1)
  return { row: Math.floor(held / outputWidth), column: held % outputWidth }
}

function standing({ follows }: BranchLayer, { row, column }: Cell): Cell {
  return { row: follows.rows[row] ?? 0, column: follows.columns[column] ?? 0 }
}

function between(one: Cell, other: Cell, glide: number): Cell {
  return {
    row: one.row + (other.row - one.row) * glide,
    column: one.column + (other.column - one.column) * glide,
  }
}

/** The number of an output of a branch, counted in reading order. */
function outputIndex({ geometry }: BranchLayer, { row, column }: Cell): number {
  return row * geometry.outputWidth + column
}

/** The step at which a branch stands on an output, or nearest to it. */
export function stepTo({ branches, leader }: DownsampleLayers, branch: number, cell: Cell): number {
  return outputIndex(branches[leader]!, leadingTo(branches[branch]!.follows, cell))
}

/** How many outputs of a branch have been computed, in reading order, when the leader has computed so many of its own. */
export function computedOf(layers: DownsampleLayers, branch: number, leading: number): number {
  const layer = layers.branches[branch]!
  const { outputWidth } = layer.geometry
  if (leading === 0) return 0
  const lead = leaderPlace(layers, leading - 1)
  const { row, column } = standing(layer, lead)
  const isRepeated = lead.row > 0 && layer.follows.rows[lead.row - 1] === row
  return isRepeated ? (row + 1) * outputWidth : row * outputWidth + column + 1
}

function isPointed(term: Term, mark: Mark | undefined): boolean {
  if (mark?.part === 'window')
    return term.kernelRow === mark.row && term.kernelColumn === mark.column
  if (mark?.part === 'input') return term.inputRow === mark.row && term.inputColumn === mark.column
  return false
}

/** Whether the settings have a cell there. */
function isThere({ branches, height, width, look }: DownsampleLayers, mark: Mark): boolean {
  const inside = (rows: number, columns: number) => mark.row < rows && mark.column < columns
  if (mark.part === 'input') return inside(height, width)
  const layer = branches[mark.part === 'map' ? mark.branch : look]
  if (!layer) return false
  const { outputHeight, outputWidth, kernelHeight, kernelWidth } = layer.geometry
  return mark.part === 'map' ? inside(outputHeight, outputWidth) : inside(kernelHeight, kernelWidth)
}
