import type { Area } from '#draw/boxTree.ts'
import type { Patch } from '#labs/field/model/patch.ts'
import type { StackLevel } from '#labs/field/model/stack.ts'
import type { Unit } from '#labs/field/model/unit.ts'

/** A map as it stands in the row: a square seen from the side, its right edge farther away and so drawn higher. */
export interface Plate {
  readonly layerIndex: number
  readonly rows: number
  readonly columns: number
  /** Of its left upper corner, in pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** How much higher the right edge is than the left one. */
  readonly rise: number
  /** To the plate right of it, from left edge to left edge. */
  readonly advance: number
}

export interface FieldLayout {
  /** What the unit sees, enlarged. */
  readonly patch: { readonly x: number; readonly y: number; readonly side: number }
  readonly plates: readonly Plate[]
  /** Pixels of a rem: words grow with the theme. */
  readonly rem: number
  readonly isNarrow: boolean
  /** Left of it words stand: nothing is painted there. */
  readonly wordsEnd: number
}

/** Width of a plate to its height, as it is seen from the side. */
const foreshortened = 0.41
/** Rise of a plate to its width. */
const slope = 0.42
const leastOverlap = 0.16
const leastHeight = 1.5

/** Where the plates and the enlarged patch stand in a stage of that size. */
export function fieldLayout(
  levels: readonly StackLevel[],
  width: number,
  height: number,
  rem: number,
  /** Pixels at the top that are taken. */
  top = 0,
): FieldLayout {
  const isNarrow = width < 34 * rem
  if (isNarrow) {
    const side = Math.max(1, Math.min(0.38 * height - 0.5 * rem, 0.44 * width))
    const zone = {
      x: 0.25 * rem,
      y: top,
      width: width - 0.5 * rem,
      height: height - top - side - 0.5 * rem,
    }
    return {
      patch: { x: 1, y: height - side - 1, side },
      plates: plates(levels, zone, rem, 3.5 * rem),
      rem,
      isNarrow,
      wordsEnd: 1,
    }
  }
  const column = Math.min(0.3 * width, 22 * rem)
  const side = Math.max(1, Math.min(column, height - 7.5 * rem))
  const patch = { x: 1, y: Math.max(5.4 * rem, (height - side) / 2), side }
  // What is said of the unit stands over the patch.
  const left = patch.x + Math.max(side + 2.5 * rem, 14 * rem)
  // The outline of the last plate has its width too.
  const zone = { x: left, y: top, width: width - left - 3, height: height - top }
  const wordsEnd = patch.x + Math.max(side, 13.25 * rem) + 0.5 * rem
  return { patch, plates: plates(levels, zone, rem), rem, isNarrow, wordsEnd }
}

function plates(
  levels: readonly StackLevel[],
  zone: Area,
  rem: number,
  labels = 3.6 * rem,
): Plate[] {
  const most = Math.max(...levels.flatMap(({ size }) => size))
  const room = zone.height - labels
  const [gap, widestGap] = [0.5 * rem, 0.3 * room]
  // Sides are drawn by the root of their cells: 224 to 7 would leave nothing to point at.
  const faces = (tallest: number) =>
    levels.map(({ size: [rows, columns] }) => {
      const side = (cells: number) => Math.max(leastHeight * rem, tallest * Math.sqrt(cells / most))
      const across = side(columns) * foreshortened
      return { height: side(rows), width: across, rise: across * slope }
    })
  /** The row's length when of each plate but the first so much is in sight. */
  const length = (all: ReturnType<typeof faces>, share: number, space: number) =>
    all.reduce(
      (sum, face, at) =>
        sum + face.width * (at === 0 || at === all.length - 1 ? 1 : share) + (at > 0 ? space : 0),
      0,
    )
  let tallest = room / (1 + foreshortened * slope + 0.12)
  while (tallest > 2 * rem && length(faces(tallest), leastOverlap, gap) > zone.width)
    tallest *= 0.96
  const all = faces(tallest)
  const loose = length(all, 1, gap)
  const share =
    loose <= zone.width ? 1 : shareFor(zone.width, (fraction) => length(all, fraction, gap))
  const gaps = Math.max(1, all.length - 1)
  const space = loose <= zone.width ? Math.min(widestGap, gap + (zone.width - loose) / gaps) : gap
  const middle = zone.y + room / 2 + 0.2 * rem
  let x = zone.x + Math.max(0, (zone.width - length(all, share, space)) / 2)
  return all.map((face, at) => {
    const advance = face.width * (at === 0 ? 1 : share) + space
    const plate: Plate = {
      layerIndex: at,
      rows: levels[at]!.size[0],
      columns: levels[at]!.size[1],
      x,
      y: middle - (face.height - face.rise) / 2,
      ...face,
      advance,
    }
    x += advance
    return plate
  })
}

/** The share at which the row is as long as its room; the length grows with the share, in a straight line. */
function shareFor(room: number, length: (share: number) => number): number {
  const [none, whole] = [length(0), length(1)]
  return Math.min(1, Math.max(leastOverlap, (room - none) / Math.max(1, whole - none)))
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a place among the cells of a plate lies on the stage; row and column may be fractions. */
function onPlate(plate: Plate, row: number, column: number): Point {
  const across = column / plate.columns
  return {
    x: plate.x + across * plate.width,
    y: plate.y - across * plate.rise + (row / plate.rows) * plate.height,
  }
}

/** The corners of a block of cells, clockwise from the left upper one. */
export function cornersOf(plate: Plate, { row, column, rows, columns }: Patch): Point[] {
  return [
    onPlate(plate, row, column),
    onPlate(plate, row, column + columns),
    onPlate(plate, row + rows, column + columns),
    onPlate(plate, row + rows, column),
  ]
}

/** The cell under a point, of the plate that is nearest; held to one plate, the cell nearest to the point. */
export function unitUnder(
  { plates }: Pick<FieldLayout, 'plates'>,
  { x, y }: Point,
  only?: number,
): Unit | undefined {
  for (const plate of plates) {
    if (only !== undefined && plate.layerIndex !== only) continue
    const across = (x - plate.x) / plate.width
    const down = (y - plate.y + across * plate.rise) / plate.height
    const isInside = across >= 0 && across < 1 && down >= 0 && down < 1
    if (!isInside && only === undefined) continue
    const held = (fraction: number, cells: number) =>
      Math.min(cells - 1, Math.max(0, Math.floor(fraction * cells)))
    return {
      layerIndex: plate.layerIndex,
      row: held(down, plate.rows),
      column: held(across, plate.columns),
    }
  }
  return undefined
}
