/** Along one axis: the window at `position` reads `cell` with its tap `tap`. */
export interface AxisTap {
  readonly position: number
  readonly tap: number
  readonly cell: number
}

/** The relation between window positions, taps and cells of one axis, without the taps that read a zero. */
export interface AxisTaps {
  readonly positions: number
  readonly taps: number
  readonly cells: number
  readonly all: readonly AxisTap[]
  /** The same taps, listed by position, by tap and by cell. */
  readonly ofPosition: readonly (readonly AxisTap[])[]
  readonly ofTap: readonly (readonly AxisTap[])[]
  readonly ofCell: readonly (readonly AxisTap[])[]
}

/** The relation that a table of source cells ([positions · taps], tap fastest; −1 reads a zero) holds. */
export function axisTaps(sources: Int32Array, taps: number, cells: number): AxisTaps {
  const positions = sources.length / taps
  const ofPosition: AxisTap[][] = Array.from({ length: positions }, () => [])
  const ofTap: AxisTap[][] = Array.from({ length: taps }, () => [])
  const ofCell: AxisTap[][] = Array.from({ length: cells }, () => [])
  const all: AxisTap[] = []
  sources.forEach((cell, at) => {
    if (cell < 0) return
    const tap = at % taps
    const position = (at - tap) / taps
    const entry = { position, tap, cell }
    all.push(entry)
    ofPosition[position].push(entry)
    ofTap[tap].push(entry)
    ofCell[cell].push(entry)
  })
  return { positions, taps, cells, all, ofPosition, ofTap, ofCell }
}
