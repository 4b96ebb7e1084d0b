import type { Palette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { DiagramLayout, Point } from './diagramLayout.ts'
import type { Kind } from '#labs/sharing/model/kind.ts'
import type { NetScene } from '#labs/sharing/model/netScene.ts'
import type { SharingNet } from '#labs/sharing/model/net.ts'

/** Nodes smaller than this have no room for a number. */
const leastRadius = 8

/** Inputs, zeros of the padding and outputs, with their numbers where there is room; what is read now is ringed. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  props: {
    readonly net: SharingNet
    readonly layout: DiagramLayout
    readonly kind: Kind
    readonly lit: LitNodes
    readonly palette: Palette
  },
): void {
  const { net, layout, kind, lit, palette } = props
  const { radius } = layout
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const point of layout.padding) node(context, point, radius * 0.82, palette, palette.padding)
  const paint = (
    points: readonly Point[],
    values: readonly number[],
    which: readonly number[],
    own: string,
  ) =>
    points.forEach((point, at) => {
      const isOn = which.includes(at)
      node(context, point, radius, palette, own, isOn)
      const text = printNumber(values[at] ?? 0).text
      if (radius >= leastRadius)
        label(context, point, text, radius, isOn ? palette.paper : palette.ink)
    })
  paint(layout.inputs, net.inputs, lit.reads, palette.input)
  paint(layout.outputs, net.outputs[kind], lit.gives, palette.output)
}

/** The nodes that are filled: what is read, and what comes of it. */
export interface LitNodes {
  readonly reads: readonly number[]
  readonly gives: readonly number[]
}

/** The nodes that are filled in a scene; halfway to the next output they are those of the next. */
export function litNodes({ strong, output, glide, isPointed }: NetScene): LitNodes {
  const isOver = glide >= 0.5 && !isPointed
  const lines = strong.flatMap(({ from, to }) => (isOver ? to : from) ?? [])
  return {
    reads: [...new Set(lines.map(({ input }) => input))],
    gives: isPointed ? [...new Set(lines.map((line) => line.output))] : [output + (isOver ? 1 : 0)],
  }
}

function node(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  palette: Palette,
  colour: string,
  isFilled = false,
) {
  const isPadding = colour === palette.padding
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = isFilled ? colour : isPadding ? palette.paddingSoft : palette.paper
  context.fill()
  context.lineWidth = Math.max(1.5, radius / 9)
  context.strokeStyle = colour
  context.setLineDash(isPadding ? [3, 3] : [])
  context.stroke()
  context.setLineDash([])
}

function label(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  text: string,
  radius: number,
  colour: string,
) {
  // Inside of the ring: a digit is six tenths as wide as it is tall.
  const size = Math.min(radius * 1.05, (radius * 1.72) / (text.length * 0.6), 17)
  context.font = `600 ${size}px 'Inter Variable', system-ui, sans-serif`
  context.fillStyle = colour
  context.fillText(text, x, y + size * 0.06)
}
