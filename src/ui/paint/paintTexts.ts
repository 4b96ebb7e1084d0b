import { isUpright } from './frameOf.ts'
import type { ElementView } from './paintView.ts'
import { takeFont } from './takeFont.ts'

/** Paints the texts that lie in an element itself, word by word, where the browser set them. */
export function paintTexts(element: HTMLElement, view: ElementView): void {
  const { context, style, matrix, turn } = view
  const texts = [...element.childNodes].filter((node) => node instanceof Text)
  if (texts.length === 0) return
  takeFont(context, style)
  context.fillStyle = style.color
  const range = document.createRange()
  const end = ellipsisEnd(element, view)
  for (const node of texts) {
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const box = range.getBoundingClientRect()
      if (box.width < 1 && box.height < 1) continue
      const shown = transformed(word, style.textTransform)
      const {
        width,
        fontBoundingBoxAscent: up,
        fontBoundingBoxDescent: down,
      } = context.measureText(shown)
      const middle = new DOMMatrix([1, 0, 0, 1, box.left + box.width / 2, box.top + box.height / 2])
      context.setTransform(matrix.multiply(middle).multiply(turn))
      const left = isUpright(turn) ? -box.width / 2 : -width / 2
      const fitting = box.right > end ? cutWord(context, shown, end - box.left) : shown
      context.fillText(fitting, left, (up - down) / 2)
      if (style.textDecorationLine.includes('underline'))
        context.fillRect(left, (up - down) / 2 + 2, width, 1)
      if (box.right > end) return
    }
  }
}

/** Where a text in one line that is too long ends, in the window; its last letters give way to “…”. */
function ellipsisEnd(element: HTMLElement, { context, style }: ElementView): number {
  const isCut = style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth
  if (!isCut) return Number.POSITIVE_INFINITY
  const right = element.getBoundingClientRect().right - (Number.parseFloat(style.paddingRight) || 0)
  return right - context.measureText('…').width
}

function cutWord(context: CanvasRenderingContext2D, word: string, room: number): string {
  let letters = Array.from(word)
  while (letters.length > 0 && context.measureText(letters.join('')).width > room)
    letters = letters.slice(0, -1)
  return `${letters.join('')}…`
}

function transformed(word: string, how: string): string {
  if (how === 'uppercase') return word.toUpperCase()
  return how === 'lowercase' ? word.toLowerCase() : word
}
