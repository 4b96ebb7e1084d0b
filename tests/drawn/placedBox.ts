import type { Box } from './box.ts'
import { contentSize, fontOf } from './contentSize.ts'
import { lengthIn } from './lengthIn.ts'
import { styleOf } from './styleOf.ts'

/** Boxes that are known beforehand: of the stage, and of its parts by class. */
export interface KnownBoxes {
  readonly root: Element
  readonly rootBox: Box
  readonly byClass: Readonly<Record<string, Box>>
}

/** Where an element of HTML lies, in pixels of the page. Those in the flow of the page are taken to fill what is around them. */
export function placedBox(element: Element, known: KnownBoxes): Box {
  const { root, rootBox, byClass } = known
  if (element === root) return rootBox
  const parent = element.parentElement
  if (!parent || !root.contains(element)) return { x: 0, y: 0, width: 0, height: 0 }
  for (const name of element.classList) {
    const box = byClass[/^_(\w+)_\w+$/.exec(name)?.[1] ?? '']
    if (box) return { ...box, x: rootBox.x + box.x, y: rootBox.y + box.y }
  }
  const around = placedBox(parent, known)
  const style = styleOf(element)
  if (isHidden(element)) return { x: around.x, y: around.y, width: 0, height: 0 }
  if (style.get('position') === 'absolute')
    return transformed(element, absoluteBox(element, around, style), style)
  // A plot's lines have the room under its legend.
  const before = element.previousElementSibling
  if (before?.tagName === 'FIGCAPTION') {
    const taken = contentSize(before, around.width).height + 4
    return { ...around, y: around.y + taken, height: around.height - taken }
  }
  const sized = style.has('width') || style.has('height') || element.tagName === 'CANVAS'
  return sized ? { ...around, ...contentSize(element, around.width) } : around
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || styleOf(element).get('display') === 'none'
}

type Style = ReadonlyMap<string, string>

function absoluteBox(element: Element, around: Box, style: Style): Box {
  const font = fontOf(element)
  const across = (text: string | undefined) => lengthIn(text, { font, whole: around.width })
  const down = (text: string | undefined) => lengthIn(text, { font, whole: around.height })
  const inset = style.get('inset')?.split(/\s+(?![^(]*\))/) ?? []
  const [insetTop, insetRight = insetTop, insetBottom = insetTop, insetLeft = insetRight] = inset
  const [start, end = start] = style.get('inset-inline')?.split(/\s+/) ?? []
  const [above, below = above] = style.get('inset-block')?.split(/\s+/) ?? []
  const left = across(style.get('left') ?? style.get('inset-inline-start') ?? start ?? insetLeft)
  const right = across(style.get('right') ?? style.get('inset-inline-end') ?? end ?? insetRight)
  const top = down(style.get('top') ?? style.get('inset-block-start') ?? above ?? insetTop)
  const bottom = down(style.get('bottom') ?? style.get('inset-block-end') ?? below ?? insetBottom)
  const room = around.width - (left ?? 0) - (right ?? 0)
  const content = contentSize(element, style.get('white-space') === 'nowrap' ? Infinity : room)
  const width = Math.max(
    across(style.get('min-inline-size')) ?? 0,
    across(style.get('width') ?? style.get('inline-size')) ??
      (left !== undefined && right !== undefined ? room : content.width),
  )
  const height =
    down(style.get('height') ?? style.get('block-size')) ??
    (top !== undefined && bottom !== undefined ? around.height - top - bottom : content.height)
  const margin = lengthIn(style.get('margin-inline-start'), { font, whole: around.width }) ?? 0
  const x = left ?? (right === undefined ? 0 : around.width - right - width)
  const y = top ?? (bottom === undefined ? 0 : around.height - bottom - height)
  return { x: around.x + x + margin, y: around.y + y, width, height }
}

/** After what `translate` and `transform` do to it: a quarter turn is around its middle. */
function transformed(element: Element, box: Box, style: Style): Box {
  const font = fontOf(element)
  let { x, y, width, height } = box
  const move = (across: string | undefined, down: string | undefined) => {
    x += lengthIn(across, { font, whole: box.width }) ?? 0
    y += lengthIn(down, { font, whole: box.height }) ?? 0
  }
  const [across, down] = style.get('translate')?.split(/\s+(?![^(]*\))/) ?? []
  move(across, down)
  for (const [, name, inside = ''] of (style.get('transform') ?? '').matchAll(
    /(\w+)\(((?:[^()]|\([^()]*\))*)\)/g,
  )) {
    const [one, other] = inside.split(',').map((text) => text.trim())
    if (name === 'translate') move(one, other)
    if (name === 'translateX') move(one, undefined)
    if (name === 'translateY') move(undefined, one)
    if (name === 'rotate' && /^-?90deg$/.test(one ?? '')) {
      ;[x, y] = [x + (width - height) / 2, y + (height - width) / 2]
      ;[width, height] = [height, width]
    }
  }
  return { x, y, width, height }
}
