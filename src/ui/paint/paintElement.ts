import { painterOf, repainted } from '#draw/canvasPainter.ts'
import { frameOf } from './frameOf.ts'
import { outline } from './outline.ts'
import { paintBox } from './paintBox.ts'
import { fillAndStroke, paintShape } from './paintShape.ts'
import { paintTexts } from './paintTexts.ts'
import type { ElementView, PaintView } from './paintView.ts'
import { pathOf } from './pathOf.ts'
import { takeFont } from './takeFont.ts'

/** What is only referred to, never painted where it stands. */
const definitions =
  'defs, clipPath, mask, pattern, symbol, marker, filter, linearGradient, radialGradient, title, desc, style, script'

/** Paints an element and all in it as the browser lays it out, wherever in the document that is. */
export function paintElement(element: Element, view: PaintView): void {
  const { context } = view
  if (element.matches(definitions) || (view.without !== '' && element.matches(view.without))) return
  const style = getComputedStyle(element)
  const opacity = view.opacity * Number(style.opacity || 1)
  if (style.display === 'none' || opacity === 0 || style.clipPath.startsWith('inset(50%')) return
  const frame = frameOf(element, style, view.turn)
  const inner: ElementView = { ...view, opacity, turn: frame.turn, style, frame }
  context.save()
  context.globalAlpha = opacity
  clipTo(element, inner)
  if (style.visibility !== 'hidden') paintOwn(element, inner)
  if (!(element instanceof SVGTextElement)) {
    if (isCut(element, style)) {
      context.setTransform(view.matrix.multiply(frame.matrix))
      context.beginPath()
      context.rect(0, 0, frame.width, frame.height)
      context.clip()
    }
    for (const child of inPaintOrder(element)) paintElement(child, inner)
  }
  context.restore()
}

/** What the element itself shows, without the elements in it. */
function paintOwn(element: Element, view: ElementView): void {
  const { context, style, frame } = view
  if (element instanceof SVGGeometryElement) paintShape(element, view)
  else if (element instanceof SVGTextElement) paintSvgText(element, view)
  if (!(element instanceof HTMLElement)) return
  context.setTransform(view.matrix.multiply(frame.matrix))
  paintBox(view)
  context.imageSmoothingEnabled = style.imageRendering !== 'pixelated'
  if (element instanceof HTMLCanvasElement) paintCanvas(element, view)
  else if (element instanceof HTMLImageElement && element.complete)
    context.drawImage(element, 0, 0, frame.width, frame.height)
  paintTexts(element, view)
}

/**
 * Cuts what follows to the `clip-path: url(#…)` of an element of a drawing, if it has one; its shapes have no
 * transform of their own.
 */
function clipTo(element: Element, { context, style, matrix: view }: ElementView): void {
  const id = /^url\("?#([^")]+)"?\)$/.exec(style.clipPath)?.[1]
  if (id === undefined || !(element instanceof SVGGraphicsElement)) return
  const clip = element.ownerDocument.getElementById(id)
  const matrix = element.getScreenCTM()
  if (!(clip instanceof SVGClipPathElement) || !matrix) return
  const shapes = [...clip.children].filter((shape) => shape instanceof SVGGeometryElement)
  context.setTransform(view.multiply(matrix))
  context.clip(pathOf(shapes.map(outline).join('')))
}

/** Paints what a canvas shows into its frame: anew at that density, if it says how it was painted, else as it is. */
function paintCanvas(canvas: HTMLCanvasElement, { context, frame, density }: ElementView): void {
  const { width, height } = frame
  if (canvas.width === 0 || canvas.height === 0) return
  const painter = density === undefined ? undefined : painterOf(canvas)
  if (!painter || density === undefined) {
    context.drawImage(canvas, 0, 0, width, height)
    return
  }
  const image = repainted(painter, density)
  const [across, down] = [width / painter.width / density, height / painter.height / density]
  context.drawImage(image, 0, 0, image.width * across, image.height * down)
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

/** Paints a text of a drawing word by word, each part in its own style, where the browser set it. */
function paintSvgText(element: SVGTextElement, view: ElementView): void {
  const { context } = view
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.matrix.multiply(matrix))
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const style = getComputedStyle(node.parentElement ?? element)
    takeFont(context, style)
    for (const { index, 0: word } of text.matchAll(/\S+/g)) {
      if (before + index >= element.getNumberOfChars()) continue
      const { x, y: top } = element.getExtentOfChar(before + index)
      const y = top + context.measureText(word).fontBoundingBoxAscent
      fillAndStroke(
        { ...view, style },
        () => context.fillText(word, x, y),
        () => context.strokeText(word, x, y),
      )
    }
    before += text.length
  }
}
