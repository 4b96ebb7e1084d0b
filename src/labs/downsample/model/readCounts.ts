import type { WindowFrame } from '#core/windowFrame.ts'
import { readersAlong } from './readers.ts'

/** How often each cell of the input is read, and how many are read never, once, and more than once. */
export interface ReadCounts {
  /** [height · width] */
  readonly times: Uint16Array
  readonly never: number
  readonly once: number
  readonly more: number
}

/** The reads of all windows together: of each cell, how many outputs it has a part in. Behind a blur that is through it. */
export function readCounts({ vertical, horizontal }: WindowFrame, blur: boolean): ReadCounts {
  const along = (axis: WindowFrame['vertical']) =>
    readersAlong(axis, blur).map((outputs) => outputs.length)
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
