import { colourBetween } from '#draw/weightColours.ts'
import type { DiagramLayout, Point } from './diagramLayout.ts'
import { lineColour, presenceOf } from './lineColours.ts'
import type { NetScene, StrongLine } from '#labs/sharing/model/netScene.ts'
import type { Line, SharingNet } from '#labs/sharing/model/net.ts'
import { type KeptLayers, paintLayer } from './paintLayer.ts'

/** How strong the lines are that are not those of the present output, at rest and while it morphs, on dense and on local. */
const strengths = {
  row: { rest: [0.4, 0.6], full: [0.95, 0.95] },
  plane: { rest: [0.13, 0.25], full: [0.34, 0.64] },
} as const
/** Lines of a plane are thin: there can be four thousand. */
const widths = { row: 1.5, plane: 1, strong: 3 } as const

interface AllLines {
  readonly net: SharingNet
  readonly layout: DiagramLayout
  readonly sharedness: number
  /** How much they stand out: 1 while it morphs. */
  readonly whole: number
  readonly isPointed: boolean
  readonly kept: KeptLayers
}

/**
 * All lines at a position of the morph: those that fade on the way to local, and over them those that stay. On that way no
 * line changes its colour; all are painted once and copied more or less strongly.
 */
export function paintAllLines(context: CanvasRenderingContext2D, props: AllLines): void {
  const { net, layout, sharedness, whole } = props
  const strength = strengthOf(props)
  const copy = (isLocal: boolean, presence: number) => {
    const own = strengthOf({ ...props, sharedness: isLocal ? 1 : 0, isPointed: false })
    paintLayer(
      context,
      props.kept,
      isLocal ? 'local' : 'dense',
      [net, layout, whole],
      (presence * strength) / own,
      (layer) => strokeLines(layer, { ...props, sharedness: 0, alpha: own, isLocal }),
    )
  }
  if (sharedness < 1) copy(false, 1 - sharedness)
  if (sharedness <= 1) copy(true, 1)
  else strokeLines(context, { ...props, alpha: strength, isLocal: true })
}

function strengthOf({ layout: { view }, sharedness, whole, isPointed }: AllLines): number {
  const at = ([dense, local]: readonly [number, number]) =>
    dense + (local - dense) * Math.min(1, sharedness)
  const rest = at(strengths[view].rest) * (isPointed ? 0.4 : 1)
  return rest + (at(strengths[view].full) - rest) * whole
}

function strokeLines(
  context: CanvasRenderingContext2D,
  {
    net,
    layout,
    sharedness,
    whole,
    alpha,
    isLocal,
  }: AllLines & { readonly alpha: number; readonly isLocal: boolean },
) {
  context.lineWidth = widths[layout.view] + whole * (layout.view === 'row' ? 0.7 : 0.2)
  context.globalAlpha = alpha
  for (const line of net.lines) {
    if ((line.weight.local !== undefined) !== isLocal) continue
    context.strokeStyle = lineColour(net, line, sharedness)
    stroke(context, layout.inputs[line.input], layout.outputs[line.output])
  }
  context.globalAlpha = 1
}

interface StrongLines {
  readonly net: SharingNet
  readonly layout: DiagramLayout
  readonly sharedness: number
  readonly scene: NetScene
}

/** The lines of the present output on their way to the next, or those of what is pointed at. */
export function paintStrongLines(context: CanvasRenderingContext2D, props: StrongLines): void {
  const { layout, scene } = props
  context.lineCap = 'round'
  const isCrowded = layout.view === 'plane' && scene.strong.length > 20
  context.lineWidth = isCrowded ? 1.8 : widths.strong
  for (const strong of scene.strong) paintStrong(context, strong, props)
  context.globalAlpha = 1
}

function paintStrong(
  context: CanvasRenderingContext2D,
  { from, to, counted }: StrongLine,
  { net, layout, sharedness, scene: { glide, isPointed } }: StrongLines,
) {
  const fraction = isPointed || from === to ? 0 : glide
  const there = (line: Line | undefined) => (line ? presenceOf(line, sharedness) : 0)
  const alpha = (1 - fraction) * there(from) + fraction * there(to)
  const [first, second] = [from ?? to, to ?? from]
  if (!first || !second || alpha === 0) return
  context.globalAlpha = alpha * (counted ? 1 : 0.3)
  context.strokeStyle = colourBetween(
    lineColour(net, first, sharedness),
    lineColour(net, second, sharedness),
    fraction,
  )
  stroke(
    context,
    between(layout.inputs[first.input], layout.inputs[second.input], fraction),
    between(layout.outputs[first.output], layout.outputs[second.output], fraction),
  )
}

function between(
  from: Point | undefined,
  to: Point | undefined,
  fraction: number,
): Point | undefined {
  if (!from || !to) return from ?? to
  return { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction }
}

function stroke(context: CanvasRenderingContext2D, from: Point | undefined, to: Point | undefined) {
  if (!from || !to) return
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}
