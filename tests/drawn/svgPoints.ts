import type { Point } from './box.ts'
import { fontOf } from './contentSize.ts'
import { pathPoints } from './pathBox.ts'
import { styleOf } from './styleOf.ts'
import { textWidth } from './textWidth.ts'

/** The corners of a shape or a text within its drawing, in the drawing's pixels; none when it draws nothing. */
export function svgPoints(element: Element): readonly Point[] {
  const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0
  const points = shapePoints(element, number)
  const move = (at: Element | null): [number, number] => {
    if (!at || at.tagName === 'svg') return [0, 0]
    const [dx, dy] = move(at.parentElement)
    const said = at.getAttribute('transform') ?? styleOf(at).get('transform') ?? ''
    const [, x = '0', y = '0'] = /translate\(\s*([-\d.e]+)[a-z]*[\s,]*([-\d.e]*)/.exec(said) ?? []
    return [dx + Number(x), dy + (Number(y) || 0)]
  }
  const [dx, dy] = move(element)
  return turned(element, points).map(([x, y]) => [x + dx, y + dy] as const)
}

/** After a quarter turn to the left around a point, as a name beside an axis is written. */
function turned(element: Element, points: readonly (readonly [number, number])[]) {
  const [, x = '0', y = '0'] =
    /rotate\(-90[\s,]*([-\d.]*)[\s,]*([-\d.]*)\)/.exec(element.getAttribute('transform') ?? '') ??
    []
  if (!element.getAttribute('transform')?.includes('rotate(-90')) return points
  const [middleX, middleY] = [Number(x), Number(y)]
  return points.map(
    ([left, top]) => [middleX + (top - middleY), middleY - (left - middleX)] as const,
  )
}

function shapePoints(
  element: Element,
  number: (name: string) => number,
): readonly (readonly [number, number])[] {
  switch (element.tagName) {
    case 'path':
      return pathPoints(element.getAttribute('d') ?? '')
    case 'rect':
      return number('width') === 0
        ? []
        : [
            [number('x'), number('y')],
            [number('x') + number('width'), number('y') + number('height')],
          ]
    case 'circle': {
      const [x, y, radius] = [number('cx'), number('cy'), number('r')]
      return [
        [x - radius, y - radius],
        [x + radius, y + radius],
      ]
    }
    case 'line':
      return [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ]
    case 'text':
      return textPoints(element, number)
    default:
      return []
  }
}

function textPoints(element: Element, number: (name: string) => number) {
  const style = styleOf(element)
  const font = Number.parseFloat(element.getAttribute('font-size') ?? '') || fontOf(element)
  const width = textWidth(element.textContent ?? '', font)
  const anchor = element.getAttribute('text-anchor') ?? style.get('text-anchor')
  const baseline = element.getAttribute('dominant-baseline') ?? style.get('dominant-baseline')
  const [x, y] = [number('x'), number('y') + Number.parseFloat(dy(element)) * font]
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  // From the top of the capitals to the baseline: what is seen of numbers.
  const top = baseline === 'central' || baseline === 'middle' ? y - 0.37 * font : y - 0.73 * font
  return [
    [left, top],
    [left + width, top + 0.74 * font],
  ] as const
}

/** In sizes of the type. */
function dy(element: Element): string {
  const said = element.getAttribute('dy') ?? '0'
  return said.endsWith('em') ? said : '0'
}
