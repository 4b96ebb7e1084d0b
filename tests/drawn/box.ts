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

/** `12,40 100×20`, in whole pixels. */
export function boxText({ x, y, width, height }: Box): string {
  const [left, top] = [Math.round(x), Math.round(y)]
  return `${left},${top} ${Math.round(x + width) - left}×${Math.round(y + height) - top}`
}
