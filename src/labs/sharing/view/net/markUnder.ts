import type { Mark } from '#labs/sharing/model/mark.ts'
import type { Line } from '#labs/sharing/model/net.ts'
import type { DiagramLayout, Point } from './diagramLayout.ts'

/** Pixels around a node and beside a line that still count as on it. */
const nodeSlack = 4
const lineSlack = 5

/** The node or line under a point, nodes first; `lines` are those to be seen, the last on top. */
export function markUnder(
  { inputs, outputs, radius }: DiagramLayout,
  lines: readonly Line[],
  point: Point,
): Mark | undefined {
  for (const [part, nodes] of [
    ['output', outputs],
    ['input', inputs],
  ] as const) {
    const at = nearest(nodes, radius + nodeSlack, (node) => distance(point, node, node))
    if (at >= 0) return { part, at }
  }
  const at = nearest(lines, lineSlack, ({ input, output }) =>
    distance(point, inputs[input], outputs[output]),
  )
  const line = lines[at]
  return line && { part: 'line', output: line.output, input: line.input }
}

/** The number of the thing that is nearest, the last of several, −1 where none is within reach. */
function nearest<T>(things: readonly T[], reach: number, away: (thing: T) => number): number {
  let [found, least] = [-1, reach]
  things.forEach((thing, at) => {
    const far = away(thing)
    if (far <= least) [found, least] = [at, far]
  })
  return found
}

/** How far a point is from the line between two others. */
function distance(point: Point, from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) return Infinity
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const fraction = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - fraction * dx, point.y - from.y - fraction * dy)
}
