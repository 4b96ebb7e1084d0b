import type { ElementView } from './paintView.ts'
import { readGradient, splitList, type Stripes } from './readGradient.ts'
import { addBox, radiiOf, type RoundBox, traceBox } from './roundBox.ts'

/** Paints the shadow, ground, border and outline of an element's box, whose corner is 0, 0. */
export function paintBox(view: ElementView): void {
  const { context, style } = view
  const { width, height } = view.frame
  const box = { x: 0, y: 0, width, height, radii: radiiOf(style, width, height) }
  paintShadows(view, box, 'outside')
  traceBox(context, box)
  if (!isClear(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor
    context.fill()
  }
  const gradient = readGradient(style.backgroundImage)
  if (gradient?.kind === 'ramp') {
    const fill = context.createLinearGradient(0, 0, width, 0)
    for (const { at, colour } of gradient.stops) fill.addColorStop(at, colour)
    context.fillStyle = fill
    context.fill()
  } else if (gradient) paintStripes(view, gradient)
  paintShadows(view, box, 'inside')
  paintBorder(view, box)
  paintOutline(view, box)
}

function paintBorder({ context, style }: ElementView, box: RoundBox): void {
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
    const line = style[`border${side}Style`]
    const width = line === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]) || 0
    return { width, line, colour: style[`border${side}Color`] }
  })
  const [top, right, bottom, left] = sides
  if (!top || !right || !bottom || !left) return
  const isAlike = sides.every((side) => side.width === top.width && side.colour === top.colour)
  if (isAlike) {
    if (top.width === 0 || isClear(top.colour)) return
    traceBox(context, box, -top.width / 2)
    strokeLine(context, top.width, top.colour, top.line)
    return
  }
  const { width, height } = box
  const fill = (colour: string, x: number, y: number, wide: number, tall: number) => {
    if (wide === 0 || tall === 0 || isClear(colour)) return
    context.fillStyle = colour
    context.fillRect(x, y, wide, tall)
  }
  fill(top.colour, 0, 0, width, top.width)
  fill(bottom.colour, 0, height - bottom.width, width, bottom.width)
  fill(left.colour, 0, 0, left.width, height)
  fill(right.colour, width - right.width, 0, right.width, height)
}

function paintOutline({ context, style }: ElementView, box: RoundBox): void {
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth) || 0
  if (width === 0 || isClear(style.outlineColor)) return
  traceBox(context, box, (Number.parseFloat(style.outlineOffset) || 0) + width / 2)
  strokeLine(context, width, style.outlineColor, style.outlineStyle)
}

function strokeLine(
  context: CanvasRenderingContext2D,
  width: number,
  colour: string,
  line: string,
): void {
  context.lineWidth = width
  context.strokeStyle = colour
  context.setLineDash(line === 'dashed' ? [2 * width, width] : line === 'dotted' ? [width] : [])
  context.stroke()
  context.setLineDash([])
}

/** Stripes from corner to corner, as `repeating-linear-gradient` gives them. */
function paintStripes({ context, frame }: ElementView, stripes: Stripes): void {
  const { width, height } = frame
  const { degrees, bands, period } = stripes
  const angle = (degrees * Math.PI) / 180
  const [alongX, alongY] = [Math.sin(angle), -Math.cos(angle)]
  const length = Math.abs(width * alongX) + Math.abs(height * alongY)
  const across = width + height
  context.save()
  context.clip()
  context.translate(width / 2, height / 2)
  context.rotate(angle - Math.PI / 2)
  for (let start = -length / 2; start < length / 2; start += period) {
    for (const { from, to, colour } of bands) {
      context.fillStyle = colour
      context.fillRect(start + from, -across / 2, to - from, across)
    }
  }
  context.restore()
}

function isClear(colour: string): boolean {
  return colour === '' || /^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(colour)
}

/** Paints those of a computed `box-shadow` that lie outside or inside the box; rings and lines, without a blur. */
function paintShadows(
  { context, style: { boxShadow: shadows } }: ElementView,
  box: RoundBox,
  where: 'outside' | 'inside',
): void {
  if (shadows === 'none' || shadows === '') return
  for (const shadow of splitList(shadows).toReversed()) {
    if (shadow.endsWith(' inset') !== (where === 'inside')) continue
    const [, colour, rest = ''] = /^(.*?\)|\S+) (.*)$/.exec(shadow) ?? []
    const [x = 0, y = 0, blur = 0, spread = 0] = rest.split(' ').map(Number.parseFloat)
    if (colour === undefined || blur > 0) continue
    const moved = { ...box, x: box.x + x, y: box.y + y }
    context.fillStyle = colour
    context.beginPath()
    addBox(context, box)
    if (where === 'outside') addBox(context, moved, spread)
    else {
      context.save()
      context.clip()
      addBox(context, moved, -spread)
    }
    context.fill('evenodd')
    if (where === 'inside') context.restore()
  }
}
