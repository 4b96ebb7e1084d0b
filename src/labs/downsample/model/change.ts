import type { ConvGeometry } from '#core/convGeometry.ts'
import type { WindowFrame } from '#core/windowFrame.ts'

/** What moving the picture did to a map. */
export type Change = Readonly<ReturnType<typeof changeBy>>

interface Compared {
  readonly before: Float64Array
  readonly after: Float64Array
  readonly geometry: ConvGeometry
  readonly frame: WindowFrame
  /** Columns that the picture was moved to the right. */
  readonly shift: number
  /** Cells at the border of the image that are not as they were, having been blurred with it. */
  readonly edge: number
  readonly way: 'moved' | 'place'
}

/**
 * In place: every output is compared with itself. Moved along: with the output that lay there before, had the map moved
 * as the picture did, by shift ÷ stride columns. Where that is no whole number, the nearer fit of the two beside it.
 */
export function changeOf(compared: Compared): Change {
  if (compared.way === 'place') return changeBy(compared, 0, () => true)
  const { geometry, frame, shift, edge } = compared
  const least = Math.floor(shift / geometry.strideHorizontal)
  const columns = frame.horizontal.taps.map((taps) =>
    taps.map((cell) => frame.horizontal.source[cell] ?? -1),
  )
  const isWithin = (column: number, from: number, to: number) =>
    columns[column]?.every((source) => source >= from && source < to) ?? false
  const width = geometry.inputWidth
  const [exact, next] = [least, least + 1].map((moved) => {
    const isCompared = (column: number) =>
      isWithin(column, shift + edge, width - edge) &&
      isWithin(column - moved, edge, width - shift - edge)
    return changeBy(compared, moved, isCompared)
  })
  if (shift % geometry.strideHorizontal === 0 || !next || next.count === 0) return exact!
  return exact!.count > 0 && share(exact!) <= share(next) ? exact! : next
}

/** The mean of the absolute differences. */
function share({ values, compared, count }: Change): number {
  const all = values.reduce((sum, value, at) => sum + (compared[at] ? Math.abs(value) : 0), 0)
  return all / count
}

function changeBy(
  { before, after, geometry, shift }: Compared,
  moved: number,
  isCompared: (column: number) => boolean,
) {
  const { outputWidth } = geometry
  const columns = Array.from({ length: outputWidth }, (_, column) => isCompared(column))
  const compared = Array.from(after, (_, at) => columns[at % outputWidth] ?? false)
  const values = after.map((value, at) => (compared[at] ? value - (before[at - moved] ?? 0) : 0))
  const sizes = values.map(Math.abs)
  return {
    /** After minus before, output by output. */
    values,
    /** Whether an output has one to be compared with; those that the border has a part in have none. */
    compared,
    /** Columns that the map before was moved by. */
    moved,
    /** Columns that it would have to be moved by to go with the picture: shift ÷ stride. */
    due: shift / geometry.strideHorizontal,
    count: compared.filter(Boolean).length,
    changed: sizes.filter((size) => size > 1e-9).length,
    largest: sizes.reduce((a, b) => Math.max(a, b), 0),
  }
}
