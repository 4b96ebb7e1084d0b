/** The outline of a shape of a drawing, as the text of a path in its own coordinates. */
export function outline(element: SVGGeometryElement): string {
  const style = getComputedStyle(element)
  const of = (name: string) => lengthOf(element, style, name)
  const attribute = (name: string) => element.getAttribute(name) ?? ''
  switch (element.tagName) {
    case 'path':
      return attribute('d')
    case 'rect':
      return rectangle(of('x'), of('y'), of('width'), of('height'), of('rx'), of('ry'))
    case 'line':
      return `M${of('x1')},${of('y1')}L${of('x2')},${of('y2')}`
    case 'circle':
      return ellipse(of('cx'), of('cy'), of('r'), of('r'))
    case 'ellipse':
      return ellipse(of('cx'), of('cy'), of('rx'), of('ry'))
    case 'polygon':
      return `M${attribute('points')}Z`
    case 'polyline':
      return `M${attribute('points')}`
    default:
      return ''
  }
}

function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  roundX: number,
  roundY: number,
): string {
  const rx = Math.min(roundX || roundY, width / 2)
  const ry = Math.min(roundY || roundX, height / 2)
  if (rx === 0 || ry === 0) return `M${x},${y}h${width}v${height}h${-width}Z`
  const [across, down] = [width - 2 * rx, height - 2 * ry]
  const corner = (toX: number, toY: number) => `a${rx},${ry} 0 0 1 ${toX},${toY}`
  return [
    `M${x + rx},${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}`,
    `h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`,
  ].join('')
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0Z`
}

/** By the style, which may come from a sheet; else by the attribute, whatever its unit. */
function lengthOf(element: SVGGeometryElement, style: CSSStyleDeclaration, name: string): number {
  const styled = /^(-?[\d.e-]+)px$/.exec(style.getPropertyValue(name))?.[1]
  if (styled !== undefined) return Number(styled)
  const lengths = element as unknown as Readonly<Record<string, Partial<SVGAnimatedLength>>>
  return lengths[name]?.baseVal?.value ?? (Number.parseFloat(element.getAttribute(name) ?? '') || 0)
}
