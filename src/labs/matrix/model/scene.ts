import { memoByObject } from '#core/memo.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { MatrixLayer } from './layer.ts'
import { type MatrixTerm, rowTerms } from './terms.ts'

/** What is pointed at: a cell of the matrix, a number of x or of y, or a weight of a kernel. */
export type Mark =
  | { readonly part: 'cell'; readonly row: number; readonly column: number }
  | { readonly part: 'input' | 'output' | 'weight'; readonly index: number }

/** What the lab shows at a moment, as data. */
export interface MatrixScene {
  /** The row of W whose product with x is told: the one pointed at, else that of the clock. */
  readonly row: number
  /** Where it goes, and how far it is on its way: 0 to 1. */
  readonly next: number
  readonly glide: number
  /** The products of the row that are not with an empty cell. */
  readonly terms: readonly MatrixTerm[]
  /** How many of them are counted; all, unless walking product by product. */
  readonly counted: number
  readonly lookedAt: readonly MatrixTerm[]
  /** The column that is pointed at, with the rows that read its number. */
  readonly column: number | undefined
  readonly readers: readonly number[]
  /** The weights that are lit wherever they are; none: all are alike. */
  readonly lit: readonly number[]
}

/** The scene of the layer at a moment of the clock, with perhaps something pointed at. */
export function matrixScene(layer: MatrixLayer, moment: Moment, mark?: Mark): MatrixScene {
  const pointed = mark && isThere(layer, mark) ? mark : undefined
  const { row: own, column } = linesOf(pointed)
  const row = own ?? moment.output
  const terms = rowTerms(layer, row)
  const counted = own === undefined ? Math.min(moment.products, terms.length) : terms.length
  const walked = counted < terms.length ? terms.slice(Math.max(0, counted - 1), counted) : []
  const looked = terms.filter(
    ({ input, indexes }) =>
      input === column || (pointed?.part === 'weight' && indexes.includes(pointed.index)),
  )
  return {
    row,
    next: own === undefined ? Math.min(moment.output + 1, layer.outputs - 1) : row,
    glide: own === undefined ? moment.glide : 0,
    terms,
    counted,
    lookedAt: looked.length > 0 ? looked : walked,
    column,
    readers: column === undefined ? [] : readersOf(layer, column),
    lit: litWeights(layer, pointed),
  }
}

/** The weights of a cell, or the one pointed at in a kernel: of an untied layer, all that came of it. */
function litWeights(layer: MatrixLayer, mark: Mark | undefined): readonly number[] {
  if (mark?.part === 'weight')
    return layer.settings.connectivity === 'conv' ? [mark.index] : ownersOf(layer, mark.index)
  if (mark?.part !== 'cell') return []
  const cell = mark.row * layer.inputs + mark.column
  const weight = layer.cells[cell] ?? -1
  return weight < 0 ? [] : (layer.meeting.get(cell) ?? [weight])
}

const ownersOf = memoByObject((layer: MatrixLayer, weight: number): readonly number[] => {
  const found: number[] = []
  for (let row = 0; row < layer.outputs; row++)
    for (const term of rowTerms(layer, row))
      if (term.indexes.includes(weight)) found.push(term.owned)
  return found
})

/** The rows with a weight in the column: every output that reads the number. */
function readersOf({ cells, inputs, outputs }: MatrixLayer, column: number): number[] {
  const rows: number[] = []
  for (let row = 0; row < outputs; row++)
    if ((cells[row * inputs + column] ?? -1) >= 0) rows.push(row)
  return rows
}

/** Whether the settings have it. */
function isThere({ inputs, outputs, weight }: MatrixLayer, mark: Mark): boolean {
  if (mark.part === 'cell') return mark.row < outputs && mark.column < inputs
  return mark.index < { input: inputs, output: outputs, weight: weight.data.length }[mark.part]
}

/** The row and the column of W that a mark is in. */
function linesOf(mark: Mark | undefined): { readonly row?: number; readonly column?: number } {
  if (mark?.part === 'cell') return mark
  if (mark?.part === 'output') return { row: mark.index }
  return mark?.part === 'input' ? { column: mark.index } : {}
}
