import { colourBetween } from '#draw/weightColours.ts'
import type { Line, SharingNet } from '#labs/sharing/model/net.ts'
import type { NetScene } from '#labs/sharing/model/netScene.ts'
import type { DiagramLayout, Point } from './diagramLayout.ts'
import { lineColour, presenceOf } from './lineColours.ts'
import { type KeptLayers, paintLayer } from './paintLayer.ts'

/** How strong the lines are that are not those of the present output, at rest and while it morphs, on dense and on local. */
const strengths = {
  row: { rest: [0.4, 0.6], full: [0.95, 0.95] },
  plane: { rest: [0.13, 0.25], full: [0.34, 0.64] },
} as const
/** Lines of a plane are thin: there can be four thousand. */
const widths = { row: 1.5, plane: 1, strong: 3, crowded: 1.8 } as const

interface Lines {
  readonly net: SharingNet
  readonly layout: DiagramLayout
  readonly sharedness: number
}

interface AllLines extends Lines {
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
      (layer) => strokeLines(layer, { ...props, sharedness: 0 }, own, isLocal),
    )
  }
  if (sharedness < 1) copy(false, 1 - sharedness)
  if (sharedness <= 1) copy(true, 1)
  else strokeLines(context, props, strength, true)
}

function strengthOf({ layout: { view }, sharedness, whole, isPointed }: AllLines): number {
  const at = ([dense, local]: readonly [number, number]) =>
    dense + (local - dense) * Math.min(1, sharedness)
  const rest = at(strengths[view].rest) * (isPointed ? 0.4 : 1)
  return rest + (at(strengths[view].full) - rest) * whole
}

function strokeLines(
  context: CanvasRenderingContext2D,
  { net, layout, sharedness, whole }: AllLines,
  alpha: number,
  isLocal: boolean,
) {
  context.lineWidth = widths[layout.view] + whole * (layout.view === 'row' ? 0.7 : 0.2)
  context.globalAlpha = alpha
  for (const line of net.lines) {
    if ((line.weight.local !== undefined) !== isLocal) continue
    context.strokeStyle = lineColour(net, line, sharedness)
    stroke(context, layout, line)
  }
  context.globalAlpha = 1
}

/** The lines of the present output on their way to the next, or those of what is pointed at. */
export function paintStrongLines(
  context: CanvasRenderingContext2D,
  { net, layout, sharedness, scene }: Lines & { readonly scene: NetScene },
): void {
  const { strong, glide, isPointed } = scene
  const presence = (line: Line | undefined) => (line ? presenceOf(line, sharedness) : 0)
  context.lineCap = 'round'
  const isCrowded = layout.view === 'plane' && strong.length > 20
  context.lineWidth = isCrowded ? widths.crowded : widths.strong
  for (const { from, to, counted } of strong) {
    const fraction = isPointed || from === to ? 0 : glide
    const alpha = (1 - fraction) * presence(from) + fraction * presence(to)
    const [first, second] = [from ?? to, to ?? from]
    if (!first || !second || alpha === 0) continue
    context.globalAlpha = alpha * (counted ? 1 : 0.3)
    context.strokeStyle = colourBetween(
      lineColour(net, first, sharedness),
      lineColour(net, second, sharedness),
      fraction,
    )
    stroke(context, layout, first, second, fraction)
  }
  context.globalAlpha = 1
}

/** A line, or one on its way to another. */
function stroke(
  context: CanvasRenderingContext2D,
  { inputs, outputs }: DiagramLayout,
  from: Line,
  to = from,
  fraction = 0,
) {
  const between = (one: Point, other: Point): [x: number, y: number] => [
    one.x + (other.x - one.x) * fraction,
    one.y + (other.y - one.y) * fraction,
  ]
  context.beginPath()
  context.moveTo(...between(inputs[from.input]!, inputs[to.input]!))
  context.lineTo(...between(outputs[from.output]!, outputs[to.output]!))
  context.stroke()
}
