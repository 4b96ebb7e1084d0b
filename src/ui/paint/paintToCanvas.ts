import { paintElement } from './paintElement.ts'
import { type PictureOptions, pictureGround, whileInDocument } from './picture.ts'

/**
 * What the elements show, as they lie beside each other, on a canvas of its own; they are laid out, anywhere in the document.
 * @param density pixels of the picture to one of the page
 */
export function paintToCanvas(
  elements: readonly Element[],
  density: number,
  { margin, without = '' }: PictureOptions = {},
): HTMLCanvasElement {
  const { left, top, width, height, paper } = pictureGround(elements, margin)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.fillStyle = paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  const matrix = new DOMMatrix([density, 0, 0, density, -left * density, -top * density])
  const view = { matrix, opacity: 1, turn: new DOMMatrix(), density, without }
  whileInDocument(canvas, () => {
    for (const element of elements) paintElement(context, element, view)
  })
  return canvas
}
