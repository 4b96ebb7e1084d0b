import { paintElement } from './paintElement.ts'

export interface PictureOptions {
  /** Pixels of the picture to one of the page. */
  readonly density: number
  /** Pixels of the page around the elements. */
  readonly margin?: number
  /** Elements that match are left out. */
  readonly without?: string
}

/** What the elements show, as they lie beside each other, on a canvas of its own; the ground is the theme's paper. */
export function paintToCanvas(
  elements: readonly Element[],
  { density, margin = 0, without = '' }: PictureOptions,
): HTMLCanvasElement {
  const [first] = elements
  if (!first) throw new RangeError('there is no element to paint')
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const width = Math.max(...boxes.map((box) => box.right)) + margin - left
  const height = Math.max(...boxes.map((box) => box.bottom)) + margin - top
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.fillStyle = getComputedStyle(first).getPropertyValue('--paper')
  context.fillRect(0, 0, canvas.width, canvas.height)
  const matrix = new DOMMatrix([density, 0, 0, density, -left * density, -top * density])
  inDocument(canvas, () => {
    for (const element of elements)
      paintElement(context, element, { matrix, opacity: 1, turn: new DOMMatrix(), without })
  })
  return canvas
}

/** The form of digits comes from the style of a canvas, and it has one only while it is laid out in the document. */
function inDocument(canvas: HTMLCanvasElement, paint: () => void): void {
  Object.assign(canvas.style, { position: 'fixed', visibility: 'hidden' })
  document.body.append(canvas)
  try {
    paint()
  } finally {
    canvas.remove()
  }
}
