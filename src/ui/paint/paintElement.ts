import { clipTo } from './clipTo.ts'
import { type Frame, frameOf } from './frameOf.ts'
import { paintBox } from './paintBox.ts'
import { paintCanvas } from './paintCanvas.ts'
import { paintShape } from './paintShape.ts'
import { paintSvgText } from './paintSvgText.ts'
import { paintTexts } from './paintTexts.ts'
import type { PaintView } from './paintView.ts'

/** What is only referred to, never painted where it stands. */
const definitions =
  'defs, clipPath, mask, pattern, symbol, marker, filter, linearGradient, radialGradient, title, desc, style, script'

/** Paints an element and all in it as the browser lays it out, wherever in the document that is. */
export function paintElement(
  context: CanvasRenderingContext2D,
  element: Element,
  view: PaintView,
): void {
  if (element.matches(definitions) || (view.without !== '' && element.matches(view.without))) return
  const style = getComputedStyle(element)
  const opacity = view.opacity * Number(style.opacity || 1)
  if (style.display === 'none' || opacity === 0 || style.clipPath.startsWith('inset(50%')) return
  const frame = frameOf(element, style, view.turn)
  const inner: PaintView = { ...view, opacity, turn: frame.turn }
  context.save()
  context.globalAlpha = opacity
  clipTo(context, element, style, view.matrix)
  if (style.visibility !== 'hidden') paintOwn(context, element, style, frame, inner)
  if (!(element instanceof SVGTextElement)) {
    if (isCut(element, style)) {
      context.setTransform(view.matrix.multiply(frame.matrix))
      context.beginPath()
      context.rect(0, 0, frame.width, frame.height)
      context.clip()
    }
    for (const child of inPaintOrder(element)) paintElement(context, child, inner)
  }
  context.restore()
}

/** What the element itself shows, without the elements in it. */
function paintOwn(
  context: CanvasRenderingContext2D,
  element: Element,
  style: CSSStyleDeclaration,
  frame: Frame,
  view: PaintView,
): void {
  if (element instanceof SVGGeometryElement) paintShape(context, element, style, view)
  else if (element instanceof SVGTextElement) paintSvgText(context, element, view)
  if (!(element instanceof HTMLElement)) return
  context.setTransform(view.matrix.multiply(frame.matrix))
  paintBox(context, style, frame)
  context.imageSmoothingEnabled = style.imageRendering !== 'pixelated'
  if (element instanceof HTMLCanvasElement) paintCanvas(context, element, frame, view.density)
  else if (element instanceof HTMLImageElement && element.complete)
    context.drawImage(element, 0, 0, frame.width, frame.height)
  paintTexts(context, element, style, view)
}

function isCut(element: Element, style: CSSStyleDeclaration): boolean {
  const mayBe = element instanceof HTMLElement || element instanceof SVGSVGElement
  return mayBe && /hidden|clip|auto|scroll/.test(style.overflowX) && style.display !== 'inline'
}

/** Children as they lie over each other: those taken out of the flow over the others, then by z-index. */
function inPaintOrder(element: Element): Element[] {
  const children = [...element.children]
  if (!(element instanceof HTMLElement)) return children
  const heights = new Map(
    children.map((child) => [child, heightOf(getComputedStyle(raised(child)))]),
  )
  return children.toSorted((one, other) => (heights.get(one) ?? 0) - (heights.get(other) ?? 0))
}

/** Of the head of a table it is the cells that stick. */
function raised(element: Element): Element {
  const head = element instanceof HTMLTableSectionElement ? element.rows[0]?.cells[0] : undefined
  return head ?? element
}

function heightOf({ zIndex, position, transform, opacity }: CSSStyleDeclaration): number {
  if (zIndex !== 'auto' && zIndex !== '') return Number(zIndex)
  const isOver = position !== 'static' || transform !== 'none' || Number(opacity) < 1
  return isOver ? 0 : -0.5
}
