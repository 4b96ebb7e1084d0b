/** A rectangle on the page, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function boxAround(points: readonly (readonly [x: number, y: number])[]): Box | undefined {
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The part that two boxes share; undefined when there is none of more than `slack` pixels either way. */
export function overlap(one: Box, other: Box, slack = 0): Box | undefined {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > slack && height > slack ? { x, y, width, height } : undefined
}

/** How far a box reaches beyond another, in pixels; at most 0 when it lies within. */
export function beyond(box: Box, room: Box): number {
  return Math.max(
    room.x - box.x,
    room.y - box.y,
    box.x + box.width - room.x - room.width,
    box.y + box.height - room.y - room.height,
  )
}

/** Where the corners of something lie on average: how two differ that have the same box. */
export function middleOf(points: readonly (readonly [x: number, y: number])[]): Point | undefined {
  if (points.length === 0) return undefined
  const sum = (side: 0 | 1) => points.reduce((total, point) => total + point[side], 0)
  return [sum(0) / points.length, sum(1) / points.length]
}

export type Point = readonly [x: number, y: number]

/** The box, and the middle of the corners where that is not the middle of the box. */
export function placeText(box: Box, middle: Point | undefined): string {
  const [x, y] = middle ?? [box.x + box.width / 2, box.y + box.height / 2]
  const isEven =
    Math.abs(x - box.x - box.width / 2) <= 1.5 && Math.abs(y - box.y - box.height / 2) <= 1.5
  return isEven ? boxText(box) : `${boxText(box)} about ${Math.round(x)},${Math.round(y)}`
}

/** `12,40 100×20`, in whole pixels. */
export function boxText({ x, y, width, height }: Box): string {
  const [left, top] = [Math.round(x), Math.round(y)]
  return `${left},${top} ${Math.round(x + width) - left}×${Math.round(y + height) - top}`
}
