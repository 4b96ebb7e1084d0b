import { paintElement } from './paintElement.ts'
import { type PictureOptions, pictureGround, whileInDocument } from './picture.ts'
import { SvgContext } from './svgContext.ts'

/**
 * What the elements show, as they lie beside each other, as a file of SVG: texts are texts, canvases that say how they were
 * painted are drawings, the others are embedded pictures.
 */
export function paintToSvg(
  elements: readonly Element[],
  { margin, without = '' }: PictureOptions = {},
): string {
  const { left, top, width, height, paper } = pictureGround(elements, margin)
  const drawing = new SvgContext(document.createElement('canvas'))
  drawing.fillStyle = paper
  drawing.fillRect(0, 0, width, height)
  const matrix = new DOMMatrix([1, 0, 0, 1, -left, -top])
  const view = { matrix, opacity: 1, turn: new DOMMatrix(), density: undefined, without }
  const context = drawing as unknown as CanvasRenderingContext2D
  whileInDocument(drawing.canvas, () => {
    for (const element of elements) paintElement(context, element, view)
  })
  return drawing.file(width, height)
}
