import { colourBetween } from '#draw/weightColours.ts'
import type { DiagramLayout, Point } from './layout.ts'
import { lineColour, presenceOf } from './lineColours.ts'
import type { SharingScene, StrongLine } from './model.ts'
import type { Line, SharingNet } from './net.ts'

/** How strong the lines are that are not those of the present output. */
const faint = { row: 0.4, plane: 0.13 } as const
/** Lines of a plane are thin: there can be two thousand. */
const widths = { row: 1.5, plane: 1, strong: 3 } as const

/** All lines at a place of the morph; `whole` is how much they stand out: 1 while it morphs. */
export function paintAllLines(
  context: CanvasRenderingContext2D,
  props: {
    readonly net: SharingNet
    readonly layout: DiagramLayout
    readonly tie: number
    readonly whole: number
    readonly isPointed: boolean
  },
): void {
  const { net, layout, tie, whole, isPointed } = props
  const grown = 1 + (layout.view === 'row' ? 0.5 : 0.9) * Math.min(1, tie)
  const rest = faint[layout.view] * grown * (isPointed ? 0.4 : 1)
  const full = layout.view === 'row' ? 0.95 : 0.34 + 0.3 * Math.min(1, tie)
  context.lineWidth = widths[layout.view] + whole * (layout.view === 'row' ? 0.7 : 0.2)
  const alpha = rest + (full - rest) * whole
  for (const line of net.lines) {
    const presence = presenceOf(line, tie)
    if (presence === 0) continue
    context.globalAlpha = alpha * presence
    context.strokeStyle = lineColour(net, line, tie)
    stroke(context, layout.inputs[line.input], layout.outputs[line.output])
  }
  context.globalAlpha = 1
}

/** The lines of the present output on their way to the next, or those of what is pointed at. */
export function paintStrongLines(
  context: CanvasRenderingContext2D,
  props: {
    readonly net: SharingNet
    readonly layout: DiagramLayout
    readonly scene: SharingScene
  },
): void {
  const { net, layout, scene } = props
  context.lineCap = 'round'
  const isCrowded = layout.view === 'plane' && scene.strong.length > 20
  context.lineWidth = isCrowded ? 1.8 : widths.strong
  for (const strong of scene.strong) paintStrong(context, strong, net, layout, scene)
  context.globalAlpha = 1
}

function paintStrong(
  context: CanvasRenderingContext2D,
  { from, to, counted }: StrongLine,
  net: SharingNet,
  layout: DiagramLayout,
  { tie, glide, isPointed }: SharingScene,
) {
  const part = isPointed || from === to ? 0 : glide
  const there = (line: Line | undefined) => (line ? presenceOf(line, tie) : 0)
  const alpha = (1 - part) * there(from) + part * there(to)
  const [first, second] = [from ?? to, to ?? from]
  if (!first || !second || alpha === 0) return
  context.globalAlpha = alpha * (counted ? 1 : 0.3)
  context.strokeStyle = colourBetween(
    lineColour(net, first, tie),
    lineColour(net, second, tie),
    part,
  )
  stroke(
    context,
    between(layout.inputs[first.input], layout.inputs[second.input], part),
    between(layout.outputs[first.output], layout.outputs[second.output], part),
  )
}

function between(from: Point | undefined, to: Point | undefined, part: number): Point | undefined {
  if (!from || !to) return from ?? to
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function stroke(context: CanvasRenderingContext2D, from: Point | undefined, to: Point | undefined) {
  if (!from || !to) return
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}
