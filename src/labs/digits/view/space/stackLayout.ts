import type { NetRow } from '#labs/digits/model/netRows.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { type Plane, type Point, projected } from '#parts/volume/projected.ts'
import { type Level, levelsIn } from './levels.ts'

/** A layer in space. */
export interface StackLevel {
  /** Of the network; −1 is the input. */
  readonly row: number
  /** A sheet for each map, or one for all units. */
  readonly planes: readonly Plane[]
  /** The side of a cell as it is painted, whichever way the stack is turned. */
  readonly paintedCell: number
}

/** How the stacks are seen before anybody turns them: from above, the input in front and the answers far up. */
export const spaceOrbit: Orbit = { yaw: 10, pitch: 52 }

/** Where the name of each level stands, if there is room for it. */
export type NamesAt = 'over' | 'beside' | undefined

interface Size {
  readonly width: number
  readonly height: number
  /** The height of a line of text. */
  readonly line: number
}

export interface StackLayout {
  /** From the input to the answers. */
  readonly levels: readonly StackLevel[]
  readonly names: NamesAt
}

/** In lines: what a name takes between two levels, what stays without one, and how far they are drawn apart at the most. */
const gaps = { over: 2.4, none: 0.8, most: 4.5 }
/** In lines: so many for a level have room for its name; so wide are names beside, where it is at least so wide. */
const namedLevel = 3.6
const besideWidth = 7.4
const leastBeside = 19
/** Around all that is seen. */
const margin = { x: 3, bottom: 4 }

/** The layers of a network one behind the other, as large as they fit into an area, turned as they are. */
export function stackLayout(rows: readonly NetRow[], size: Size, orbit: Orbit): StackLayout {
  const { width, height, line } = size
  const isHigh = height >= (rows.length + 1) * namedLevel * line
  const names = isHigh ? 'over' : width >= leastBeside * line ? 'beside' : undefined
  const left = names === 'beside' ? besideWidth * line : margin.x
  // Over the last level stand the digits that it answers, and perhaps its name.
  const top = (names === 'over' ? 2 : 1.1) * line
  const room: Room = {
    x: left,
    y: top,
    width: width - left - margin.x,
    height: height - top - margin.bottom,
  }
  const gap = line * (names === 'over' ? gaps.over : gaps.none)
  return { levels: turned(uprightStack(rows, room, gap, gaps.most * line), room, orbit), names }
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The levels as they stand when nobody has turned them, about their common middle. */
function uprightStack(
  rows: readonly NetRow[],
  room: Room,
  leastGap: number,
  mostGap: number,
): StackLevel[] {
  const width = 0.96 * room.width
  const heightOf = (depth: number, gap: number) =>
    boundsOf(spaced(levelsIn(rows, width, depth), gap), spaceOrbit).height
  const depth = largest(12, 1.2 * width, (each) => heightOf(each, leastGap) <= room.height)
  const gap = largest(leastGap, mostGap, (each) => heightOf(depth, each) <= room.height)
  return spaced(levelsIn(rows, width, depth), gap)
}

/**
 * Levels behind each other, each so far behind and aside that the first turn shows it straight above the one before, with
 * such a gap between.
 */
function spaced(levels: readonly Level[], gap: number): StackLevel[] {
  const [yaw, pitch] = [radians(spaceOrbit.yaw), radians(spaceOrbit.pitch)]
  const apart = (pixels: number) => (pixels * Math.cos(yaw)) / Math.sin(pitch)
  let z = 0
  const places = levels.map(({ height }, at) => {
    const before = levels[at - 1]
    if (before) z += apart((Math.cos(pitch) * (before.height + height)) / 2 + gap)
    return z
  })
  return levels.map(({ row, cell, sheetRows, sheetColumns, sheets }, at) => {
    const behind = places[at]! - z / 2
    const aside = -behind * Math.tan(yaw)
    return {
      row,
      paintedCell: Math.max(2, Math.ceil(cell)),
      planes: sheets.map(({ across, down }) => ({
        centre: { x: 0, y: 0 },
        z: behind,
        aside: { x: aside + across * cell, y: down * cell },
        cell,
        rows: sheetRows,
        columns: sheetColumns,
      })),
    }
  })
}

/** The stack in the middle of its room, made smaller where it would not fit the way it is turned. */
function turned(stack: readonly StackLevel[], room: Room, orbit: Orbit) {
  let scale = 1
  // What is nearer is larger: twice as far away is not half the size, so that one division does not do.
  for (let round = 0; round < 4; round++) {
    const seen = boundsOf(scaled(stack, scale, { x: 0, y: 0 }), orbit)
    scale = Math.min(1, scale * Math.min(room.width / seen.width, room.height / seen.height))
  }
  const { x, y } = boundsOf(scaled(stack, scale, { x: 0, y: 0 }), orbit).middle
  const centre = { x: room.x + room.width / 2 - x, y: room.y + room.height / 2 - y }
  return scaled(stack, scale, centre)
}

function scaled(stack: readonly StackLevel[], scale: number, centre: Point): StackLevel[] {
  return stack.map((level) => ({
    ...level,
    planes: level.planes.map((plane) => ({
      ...plane,
      centre,
      z: plane.z * scale,
      cell: plane.cell * scale,
      aside: { x: (plane.aside?.x ?? 0) * scale, y: (plane.aside?.y ?? 0) * scale },
    })),
  }))
}

/** The upright rectangle around all that is seen. */
function boundsOf(stack: readonly StackLevel[], orbit: Orbit) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { planes } of stack)
    for (const plane of planes)
      for (const row of [0, plane.rows])
        for (const column of [0, plane.columns]) {
          const { x, y } = projected(plane, row, column, orbit)
          left = Math.min(left, x)
          right = Math.max(right, x)
          top = Math.min(top, y)
          bottom = Math.max(bottom, y)
        }
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return { width: right - left, height: bottom - top, middle }
}

/** By halving, the largest number up to `to` that still holds; `from` where none does. */
function largest(from: number, to: number, holds: (each: number) => boolean): number {
  if (holds(to)) return to
  let [low, high] = [from, to]
  for (let round = 0; round < 12; round++) {
    const between = (low + high) / 2
    if (holds(between)) low = between
    else high = between
  }
  return low
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
