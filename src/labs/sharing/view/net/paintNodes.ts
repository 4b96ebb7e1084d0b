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
  const { inputs, outputs, padding, radius } = layout
  const { paper, ink } = palette
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.setLineDash([3, 3])
  for (const point of padding)
    paintNode(context, point, radius * 0.82, palette.paddingSoft, palette.padding)
  context.setLineDash([])
  for (const [points, values, filled, colour] of [
    [inputs, net.inputs, lit.reads, palette.input],
    [outputs, net.outputs[kind], lit.gives, palette.output],
  ] as const)
    points.forEach((point, at) => {
      const isOn = filled.includes(at)
      paintNode(context, point, radius, isOn ? colour : paper, colour)
      if (radius >= leastRadius)
        paintNumber(context, point, printNumber(values[at] ?? 0).text, radius, isOn ? paper : ink)
    })
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

function paintNode(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  fill: string,
  edge: string,
) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = Math.max(1.5, radius / 9)
  context.strokeStyle = edge
  context.stroke()
}

function paintNumber(
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
