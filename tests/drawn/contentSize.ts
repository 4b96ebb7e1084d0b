import { lengthIn } from './lengthIn.ts'
import { styleOf } from './styleOf.ts'
import { textWidth } from './textWidth.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const bodySize = 15
const blocks: ReadonlySet<string> = new Set(['DIV', 'P', 'FIGURE', 'FIGCAPTION', 'DL', 'TABLE'])
const unseen: ReadonlySet<string> = new Set(['title', 'SCRIPT'])

/** Pixels of the type of an element. */
export function fontOf(element: Element): number {
  const parent = element.parentElement
  const around = parent ? fontOf(parent) : bodySize
  const size = styleOf(element).get('font-size')
  return lengthIn(size, { font: around, whole: around }) ?? around
}

/** About how large an element is that takes what its words and pictures need, at most so wide. */
export function contentSize(element: Element, room: number): Size {
  const style = styleOf(element)
  const font = fontOf(element)
  const length = (name: string) => lengthIn(style.get(name), { font, whole: room })
  const own = ownSize(element)
  const padding = paddingOf(style, font, room)
  const given = length('width') ?? length('inline-size')
  const most = Math.min(
    room,
    given ?? Infinity,
    length('max-width') ?? length('max-inline-size') ?? Infinity,
  )
  const inner = own ?? innerSize(element, Math.max(0, most - padding.across), style, font)
  const width = given ?? Math.min(most, inner.width + padding.across)
  const height =
    length('height') ??
    length('block-size') ??
    Math.max(inner.height + padding.down, length('min-height') ?? 0, length('min-block-size') ?? 0)
  return { width, height }
}

/** Of canvases, and of drawings that say their size. */
function ownSize(element: Element): Size | undefined {
  if (element.tagName !== 'CANVAS' && element.tagName !== 'svg') return undefined
  const style = styleOf(element)
  const length = (name: string) =>
    lengthIn(style.get(name), { font: fontOf(element), whole: 0 }) ??
    lengthIn(element.getAttribute(name) ?? undefined, { font: 16, whole: 0 })
  const width = length('width') ?? length('inline-size')
  const height = length('height') ?? length('block-size')
  return { width: width ?? 0, height: height ?? 0 }
}

type Style = ReadonlyMap<string, string>

function innerSize(element: Element, room: number, style: Style, font: number): Size {
  const line = lineHeight(element, font)
  const children = [...element.children].filter(isInFlow)
  const display = style.get('display') ?? ''
  const gap = lengthIn(style.get('gap')?.split(' ').at(-1), { font, whole: room }) ?? 0
  const column = lengthIn(style.get('column-gap'), { font, whole: room }) ?? gap
  const sizes = () => children.map((child) => contentSize(child, room))
  if (children.length > 0 && display.includes('flex')) {
    const all = sizes()
    const width = all.reduce((sum, one) => sum + one.width, column * (all.length - 1))
    const highest = Math.max(line, ...all.map(({ height }) => height))
    const lines = style.get('flex-wrap') === 'wrap' ? Math.ceil((width - 0.5) / (room || 1)) : 1
    return { width: Math.min(width, room), height: highest * Math.max(1, lines) }
  }
  const isStack = display.includes('grid') || children.some((child) => isBlock(child))
  if (children.length > 0 && isStack) {
    const all = sizes()
    const height = all.reduce((sum, one) => sum + one.height, gap * (all.length - 1))
    return { width: Math.max(...all.map(({ width }) => width)), height }
  }
  const width = inlineWidth(element, font)
  const isOneLine = style.get('white-space') === 'nowrap' || width <= room
  const text = (element.textContent ?? '').trim()
  if (text === '') return { width, height: 0 }
  return isOneLine
    ? { width, height: line }
    : { width: room, height: line * Math.ceil(width / Math.max(1, room)) }
}

function isBlock(element: Element): boolean {
  const display = styleOf(element).get('display')
  return blocks.has(element.tagName) || ['block', 'grid', 'flex'].includes(display ?? '')
}

function isInFlow(element: Element): boolean {
  const style = styleOf(element)
  return (
    !unseen.has(element.tagName) &&
    !['absolute', 'fixed'].includes(style.get('position') ?? '') &&
    style.get('display') !== 'none'
  )
}

function inlineWidth(element: Element, font: number): number {
  let width = 0
  for (const node of element.childNodes) {
    if (node instanceof Element) {
      if (isInFlow(node)) width += contentSize(node, Infinity).width
    } else width += textWidth((node.textContent ?? '').replaceAll(/\s+/g, ' '), font)
  }
  return width
}

/** Of a line of an element's words, in pixels. */
function lineHeight(element: Element, font: number): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const said = styleOf(at).get('line-height')
    if (said === undefined) continue
    const value = lengthIn(said, { font, whole: font })
    if (value !== undefined) return value < 4 ? value * font : value
  }
  return 1.45 * font
}

function paddingOf(style: Style, font: number, room: number) {
  const value = (text: string | undefined) => lengthIn(text, { font, whole: room }) ?? 0
  const all = style.get('padding')?.split(/\s+(?![^(]*\))/) ?? []
  const [top, right = top, bottom = top, left = right] = all
  const pair = (name: string) => style.get(name)?.split(/\s+(?![^(]*\))/) ?? []
  const [start, end = start] = pair('padding-inline')
  const [above, below = above] = pair('padding-block')
  return {
    across:
      value(style.get('padding-inline-start') ?? start ?? left) +
      value(style.get('padding-inline-end') ?? end ?? right),
    down:
      value(style.get('padding-block-start') ?? above ?? top) +
      value(style.get('padding-block-end') ?? below ?? bottom),
  }
}
