import type { Frame } from '#draw/frame.ts'

/** How often each cell of the input is read, and how many are read never, once, and more than once. */
export interface ReadCounts {
  /** [height · width] */
  readonly times: Uint16Array
  readonly never: number
  readonly once: number
  readonly more: number
}

/** The reads of all windows together. */
export function readCounts({ vertical, horizontal }: Frame): ReadCounts {
  const along = ({ source, readers }: Frame['vertical']) =>
    source.flatMap((from, cell) => (from < 0 ? [] : [readers[cell]?.length ?? 0]))
  const columns = along(horizontal)
  const times = Uint16Array.from(
    along(vertical).flatMap((down) => columns.map((across) => down * across)),
  )
  const count = (is: (reads: number) => boolean) => times.filter(is).length
  return {
    times,
    never: count((reads) => reads === 0),
    once: count((reads) => reads === 1),
    more: count((reads) => reads > 1),
  }
}
