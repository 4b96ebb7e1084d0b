/** Paints the texts that lie in an element itself, word by word, where the window shows them. */
export function paintTexts(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  style: CSSStyleDeclaration,
): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.color
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  const range = document.createRange()
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const box = range.getBoundingClientRect()
      if (box.width < 1) continue
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(word)
      context.fillText(word, box.left, box.top + (box.height + up - down) / 2)
    }
  }
}
