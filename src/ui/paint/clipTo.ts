import { outline } from './outline.ts'
import { pathOf } from './pathOf.ts'

/**
 * Cuts what follows to the `clip-path: url(#…)` of an element of a drawing, if it has one; its shapes have no
 * transform of their own.
 */
export function clipTo(
  context: CanvasRenderingContext2D,
  element: Element,
  style: CSSStyleDeclaration,
  view: DOMMatrix,
): void {
  const id = /^url\("?#([^")]+)"?\)$/.exec(style.clipPath)?.[1]
  if (id === undefined || !(element instanceof SVGGraphicsElement)) return
  const clip = element.ownerDocument.getElementById(id)
  const matrix = element.getScreenCTM()
  if (!(clip instanceof SVGClipPathElement) || !matrix) return
  const shapes = [...clip.children].filter((shape) => shape instanceof SVGGeometryElement)
  context.setTransform(view.multiply(matrix))
  context.clip(pathOf(shapes.map(outline).join('')))
}
