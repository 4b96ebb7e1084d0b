/** Paints a shape or a text of a drawing as its style says. */
export function paintSvgShape(
  context: CanvasRenderingContext2D,
  element: SVGGeometryElement | SVGTextElement,
  style: CSSStyleDeclaration,
  view: DOMMatrix,
  opacity: number,
): void {
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.multiply(matrix))
  if (element instanceof SVGTextElement) {
    paintText(context, element, style)
    return
  }
  const path = new Path2D(outline(element))
  if (isColour(style.fill)) {
    context.globalAlpha = opacity * Number(style.fillOpacity)
    context.fillStyle = style.fill
    context.fill(path, style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero')
  }
  const width = Number.parseFloat(style.strokeWidth)
  if (!isColour(style.stroke) || !(width > 0)) return
  context.globalAlpha = opacity * Number(style.strokeOpacity)
  context.strokeStyle = style.stroke
  context.lineWidth = width
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin
  context.lineCap = style.strokeLinecap as CanvasLineCap
  const dashes = style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat)
  context.setLineDash(dashes.every(Number.isFinite) ? dashes : [])
  context.stroke(path)
  context.setLineDash([])
}

function paintText(
  context: CanvasRenderingContext2D,
  element: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  const box = element.getBBox()
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.fill
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(element.textContent, box.x, box.y + box.height / 2)
}

/** The outline as the text of a path. */
function outline(element: SVGGeometryElement): string {
  const of = (name: string) => Number(element.getAttribute(name) ?? 0)
  switch (element.tagName) {
    case 'path':
      return element.getAttribute('d') ?? ''
    case 'rect':
      return `M${of('x')},${of('y')}h${of('width')}v${of('height')}h${-of('width')}Z`
    case 'line':
      return `M${of('x1')},${of('y1')}L${of('x2')},${of('y2')}`
    case 'circle': {
      const r = of('r')
      return `M${of('cx') - r},${of('cy')}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`
    }
    case 'polygon':
      return `M${element.getAttribute('points') ?? ''}Z`
    case 'polyline':
      return `M${element.getAttribute('points') ?? ''}`
    default:
      return ''
  }
}

function isColour(paint: string): boolean {
  return paint !== 'none' && paint !== '' && !paint.startsWith('url(')
}
