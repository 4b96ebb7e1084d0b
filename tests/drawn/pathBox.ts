import { type Box, boxAround } from './box.ts'

/** How many numbers each command takes, and which of them end it. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  T: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  A: 7,
  Z: 0,
}

/** The box around all corners and ends of an SVG path, arcs taken as their whole circles; undefined for an empty one. */
export function pathBox(path: string): Box | undefined {
  return boxAround(pathPoints(path))
}

/** Corners and ends of a path in its order; of curves their control points as well. */
export function pathPoints(path: string): [x: number, y: number][] {
  const points: [number, number][] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toUpperCase()
    const isRelative = command !== kind
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    const count = counts[kind] ?? 0
    for (let at = 0; at === 0 || at < numbers.length; at += count || 1) {
      const [baseX, baseY] = isRelative ? [x, y] : [0, 0]
      const one = numbers.slice(at, at + count)
      if (kind === 'Z') [x, y] = [startX, startY]
      else if (kind === 'H') x = baseX + (one[0] ?? 0)
      else if (kind === 'V') y = baseY + (one[0] ?? 0)
      else {
        if (kind === 'A') {
          const [radiusX = 0, radiusY = 0] = one
          const [endX, endY] = [baseX + (one[5] ?? 0), baseY + (one[6] ?? 0)]
          const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2]
          points.push(
            [middleX - radiusX, middleY - radiusY],
            [middleX + radiusX, middleY + radiusY],
          )
        } else {
          for (let pair = 0; pair + 3 < one.length; pair += 2)
            points.push([baseX + (one[pair] ?? 0), baseY + (one[pair + 1] ?? 0)])
        }
        ;[x, y] = [baseX + (one.at(-2) ?? 0), baseY + (one.at(-1) ?? 0)]
        if (kind === 'M' && at === 0) [startX, startY] = [x, y]
      }
      if (kind !== 'Z') points.push([x, y])
    }
  }
  return points
}
