import { outline } from './outline.ts'
import type { PaintView } from './paintView.ts'
import { pathOf } from './pathOf.ts'

/** Paints a shape of a drawing as its style says: filled and stroked. */
export function paintShape(
  context: CanvasRenderingContext2D,
  element: SVGGeometryElement,
  style: CSSStyleDeclaration,
  { matrix: view, opacity }: PaintView,
): void {
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.multiply(matrix))
  const path = pathOf(outline(element))
  const isUnscaled = style.vectorEffect === 'non-scaling-stroke'
  const scale = isUnscaled ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1
  const marks = [
    () => {
      if (!takeFill(context, style, opacity)) return
      context.fill(path, style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero')
    },
    () => {
      if (takeStroke(context, style, opacity, scale)) context.stroke(path)
    },
  ]
  if (style.paintOrder.startsWith('stroke')) marks.reverse()
  for (const mark of marks) mark()
}

/** Whether there is a fill; then the context has it. */
export function takeFill(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  opacity: number,
): boolean {
  if (!isColour(style.fill)) return false
  context.globalAlpha = opacity * Number(style.fillOpacity || 1)
  context.fillStyle = style.fill
  return true
}

/** Whether there is a stroke; then the context has it, in user units of so many pixels of the window. */
export function takeStroke(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  opacity: number,
  scale = 1,
): boolean {
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
