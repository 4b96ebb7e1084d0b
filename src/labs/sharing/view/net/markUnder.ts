import type { DiagramLayout, Point } from './diagramLayout.ts'
import type { Line } from '#labs/sharing/model/net.ts'
import type { Mark } from '#labs/sharing/model/mark.ts'

/** Pixels around a node and beside a line that still count as on it. */
const nodeSlack = 4
const lineSlack = 5

/** The node or line under a point, nodes first; `lines` are those to be seen, the last on top. */
export function markUnder(
  layout: DiagramLayout,
  lines: readonly Line[],
  point: Point,
): Mark | undefined {
  const reach = layout.radius + nodeSlack
  for (const [part, nodes] of [
    ['output', layout.outputs],
    ['input', layout.inputs],
  ] as const) {
    const at = nearest(nodes, point)
    const node = nodes[at]
    if (node && Math.hypot(node.x - point.x, node.y - point.y) <= reach) return { part, at }
  }
  let best = lineSlack
  let found: Line | undefined
  for (const line of lines) {
    const away = distance(point, layout.inputs[line.input], layout.outputs[line.output])
    if (away <= best) {
      best = away
      found = line
    }
  }
  return found && { part: 'line', output: found.output, input: found.input }
}

function nearest(nodes: readonly Point[], { x, y }: Point): number {
  let at = -1
  let best = Infinity
  nodes.forEach((node, index) => {
    const away = Math.hypot(node.x - x, node.y - y)
    if (away < best) [best, at] = [away, index]
  })
  return at
}

/** How far a point is from the line between two others. */
function distance(point: Point, from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) return Infinity
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const fraction = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - fraction * dx, point.y - from.y - fraction * dy)
}
