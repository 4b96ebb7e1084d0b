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
  const least = length('min-inline-size') ?? 0
  const asked = length('width') ?? length('inline-size')
  const given = asked && Math.max(least, asked)
  const most = Math.min(
    room,
    given ?? Infinity,
    length('max-width') ?? length('max-inline-size') ?? Infinity,
  )
  const inner = own ?? innerSize(element, Math.max(0, most - padding.across), style, font)
  const width = given ?? Math.min(most, inner.width + padding.across)
  // A part of a height that follows from the content itself is none.
  const down = (name: string) => (style.get(name)?.includes('%') ? undefined : length(name))
  const height =
    down('height') ??
    down('block-size') ??
    Math.max(inner.height + padding.down, length('min-height') ?? 0, length('min-block-size') ?? 0)
  return { width, height: height + (length('margin-block-end') ?? 0) }
}

/** What the words and pictures of an element take, whatever size it is given. */
export function wordsSize(element: Element, room: number): Size {
  const style = styleOf(element)
  const font = fontOf(element)
  const padding = paddingOf(style, font, room)
  const inner = innerSize(element, Math.max(0, room - padding.across), style, font)
  return { width: inner.width + padding.across, height: inner.height + padding.down }
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
    const isWrapped = style.get('flex-wrap') === 'wrap'
    return linesOf(all, isWrapped ? room : Infinity, column, gap)
  }
  const isStack = display.includes('grid') || children.some((child) => isBlock(child))
  if (children.length > 0 && isStack) {
    const all = sizes()
    const height = all.reduce((sum, one) => sum + one.height, gap * (all.length - 1))
    return { width: Math.max(...all.map(({ width }) => width)), height }
  }
  const width = inlineWidth(element, font)
  const isOneLine = style.get('white-space') === 'nowrap' || width <= room
  if (width === 0) return { width, height: 0 }
  return isOneLine
    ? { width, height: line }
    : { width: room, height: line * Math.ceil(width / Math.max(1, room)) }
}

/** In lines of that width, one beside the other as far as they fit. */
function linesOf(all: readonly Size[], room: number, column: number, gap: number): Size {
  const lines: { width: number; height: number }[] = []
  for (const { width, height } of all) {
    const last = lines.at(-1)
    if (last && last.width + column + width <= room + 0.5) {
      last.width += column + width
      last.height = Math.max(last.height, height)
    } else lines.push({ width, height })
  }
  return {
    width: Math.max(...lines.map(({ width }) => width)),
    height: lines.reduce((sum, { height }) => sum + height, gap * (lines.length - 1)),
  }
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
