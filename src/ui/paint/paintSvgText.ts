import { fillAndStroke } from './paintShape.ts'
import type { ElementView } from './paintView.ts'
import { takeFont } from './takeFont.ts'

/** Paints a text of a drawing word by word, each part in its own style, where the browser set it. */
export function paintSvgText(element: SVGTextElement, view: ElementView): void {
  const { context } = view
  const matrix = element.getScreenCTM()
  if (!matrix) return
  context.setTransform(view.matrix.multiply(matrix))
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const style = getComputedStyle(node.parentElement ?? element)
    takeFont(context, style)
    for (const { index, 0: word } of text.matchAll(/\S+/g)) {
      if (before + index >= element.getNumberOfChars()) continue
      const { x, y: top } = element.getExtentOfChar(before + index)
      const y = top + context.measureText(word).fontBoundingBoxAscent
      fillAndStroke(
        { ...view, style },
        () => context.fillText(word, x, y),
        () => context.strokeText(word, x, y),
      )
    }
    before += text.length
  }
}
