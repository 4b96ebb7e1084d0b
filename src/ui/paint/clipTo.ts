import { outline } from './outline.ts'

/** Cuts what follows to the `clip-path: url(#…)` of an element of a drawing, if it has one. */
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
  const path = new Path2D()
  for (const shape of clip.children) {
    if (!(shape instanceof SVGGeometryElement)) continue
    path.addPath(new Path2D(outline(shape)), shape.transform.baseVal.consolidate()?.matrix)
  }
  context.setTransform(view.multiply(matrix))
  context.clip(path)
}
