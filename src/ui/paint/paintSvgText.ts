import type { PaintView } from './paintView.ts'
import { takeFill, takeStroke } from './paintShape.ts'
import { takeFont } from './takeFont.ts'

/** Paints a text of a drawing word by word, each part in its own style, where the browser set it. */
export function paintSvgText(
  context: CanvasRenderingContext2D,
  element: SVGTextElement,
  { matrix: view, opacity }: PaintView,
): void {
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.multiply(matrix))
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const style = getComputedStyle(node.parentElement ?? element)
    takeFont(context, style)
    for (const { index, 0: word } of text.matchAll(/\S+/g)) {
      if (before + index >= element.getNumberOfChars()) continue
      const { x, y } = element.getExtentOfChar(before + index)
      const write = { x, y: y + context.measureText(word).fontBoundingBoxAscent, word }
      paintWord(context, style, opacity, write)
    }
    before += text.length
  }
}

function paintWord(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  opacity: number,
  { x, y, word }: { readonly x: number; readonly y: number; readonly word: string },
): void {
  const marks = [
    () => {
      if (takeFill(context, style, opacity)) context.fillText(word, x, y)
    },
    () => {
      if (takeStroke(context, style, opacity)) context.strokeText(word, x, y)
    },
  ]
  if (style.paintOrder.startsWith('stroke')) marks.reverse()
  for (const mark of marks) mark()
}
