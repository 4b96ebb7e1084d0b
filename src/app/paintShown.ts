import { paintSvgShape } from './paintSvgShape.ts'
import { paintTexts } from './paintTexts.ts'

/** Controls are no part of a picture; the parts of a formula that fold are. */
const controls = 'select, input, [data-shown="picture"] button:has(svg)'

/**
 * Paints an element and all in it as the window shows it, where it lies in the window.
 * @param view from pixels of the window to those of the context
 * @param opacity that of all it lies in
 */
export function paintShown(
  context: CanvasRenderingContext2D,
  element: Element,
  view: DOMMatrix,
  opacity: number,
): void {
  if (element.matches(controls)) return
  const style = getComputedStyle(element)
  const alpha = opacity * Number(style.opacity)
  const box = element.getBoundingClientRect()
  const isClipped = style.clipPath.startsWith('inset(50%')
  if (style.display === 'none' || style.visibility === 'hidden' || alpha === 0 || isClipped) return
  context.globalAlpha = alpha
  if (element instanceof SVGGeometryElement || element instanceof SVGTextElement) {
    paintSvgShape(context, element, style, view, alpha)
    return
  }
  context.setTransform(view)
  if (element instanceof HTMLElement) paintBox(context, element, style, box)
  if (element instanceof HTMLCanvasElement && element.width > 0 && element.height > 0)
    context.drawImage(element, box.left, box.top, box.width, box.height)
  const isScroller = style.overflow !== 'visible' && element instanceof HTMLElement
  context.save()
  if (isScroller) {
    context.beginPath()
    context.rect(box.left, box.top, box.width, box.height)
    context.clip()
  }
  if (element instanceof HTMLElement) paintTexts(context, element, style)
  for (const child of element.children) paintShown(context, child, view, alpha)
  context.restore()
}

/** The ground and the frame of an element. */
function paintBox(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  style: CSSStyleDeclaration,
  { left, top, width, height }: DOMRect,
): void {
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2)
  const gradient = /^linear-gradient\(to right, (.*)\)$/.exec(style.backgroundImage)?.[1]
  context.beginPath()
  context.roundRect(left, top, width, height, radius)
  if (gradient !== undefined) {
    const stops = gradient.split(/,\s*(?![^(]*\))/)
    const fill = context.createLinearGradient(left, 0, left + width, 0)
    stops.forEach((stop, at) => fill.addColorStop(at / Math.max(1, stops.length - 1), stop))
    context.fillStyle = fill
    context.fill()
  } else if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor
    context.fill()
  }
  const border = Number.parseFloat(style.borderTopWidth)
  const isFramed = border > 0 && Number.parseFloat(style.borderLeftWidth) > 0
  if (!isFramed || element instanceof HTMLCanvasElement) return
  context.lineWidth = border
  context.strokeStyle = style.borderTopColor
  context.stroke()
}
