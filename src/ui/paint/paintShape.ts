import { outline } from './outline.ts'
import type { ElementView } from './paintView.ts'
import { pathOf } from './pathOf.ts'

/** Paints a shape of a drawing as its style says: filled and stroked. */
export function paintShape(element: SVGGeometryElement, view: ElementView): void {
  const { context, style } = view
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.matrix.multiply(matrix))
  const path = pathOf(outline(element))
  const isUnscaled = style.vectorEffect === 'non-scaling-stroke'
  const scale = isUnscaled ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1
  const fillRule = style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero'
  fillAndStroke(
    view,
    () => context.fill(path, fillRule),
    () => context.stroke(path),
    scale,
  )
}

/** Fills and strokes what the style fills and strokes, in its order; user units are of so many pixels of the window. */
export function fillAndStroke(
  view: ElementView,
  fill: () => void,
  stroke: () => void,
  scale = 1,
): void {
  const marks = [
    () => {
      if (takeFill(view)) fill()
    },
    () => {
      if (takeStroke(view, scale)) stroke()
    },
  ]
  if (view.style.paintOrder.startsWith('stroke')) marks.reverse()
  for (const mark of marks) mark()
}

/** Whether there is a fill; then the context has it. */
function takeFill({ context, style, opacity }: ElementView): boolean {
  if (!isColour(style.fill)) return false
  context.globalAlpha = opacity * Number(style.fillOpacity || 1)
  context.fillStyle = style.fill
  return true
}

/** Whether there is a stroke; then the context has it. */
function takeStroke({ context, style, opacity }: ElementView, scale: number): boolean {
  const width = Number.parseFloat(style.strokeWidth)
  if (!isColour(style.stroke) || !(width > 0)) return false
  context.globalAlpha = opacity * Number(style.strokeOpacity || 1)
  context.strokeStyle = style.stroke
  context.lineWidth = width / scale
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin
  context.lineCap = style.strokeLinecap as CanvasLineCap
  context.miterLimit = Number(style.strokeMiterlimit) || 4
  const dashes = style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat)
  context.setLineDash(dashes.every(Number.isFinite) ? dashes.map((dash) => dash / scale) : [])
  context.lineDashOffset = (Number.parseFloat(style.strokeDashoffset) || 0) / scale
  return true
}

function isColour(paint: string): boolean {
  return paint !== 'none' && paint !== '' && !paint.startsWith('url(')
}
