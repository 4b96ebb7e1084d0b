import { themeColour } from '#ui/themeColours.ts'
import { paintElement } from './paintElement.ts'
import { SvgContext } from './svgContext.ts'

/**
 * What the elements show, as they lie beside each other, on a canvas of its own; they are laid out, anywhere in the document.
 * @param density pixels of the picture to one of the page
 */
export function paintToCanvas(
  elements: readonly Element[],
  density: number,
  options: PictureOptions = {},
): HTMLCanvasElement {
  const ground = groundOf(elements, options)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(ground.width * density)
  canvas.height = Math.round(ground.height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw it on')
  context.fillStyle = ground.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  paintAll(context, elements, ground, density)
  return canvas
}

/**
 * The same as a file of SVG: texts are texts, canvases that say how they were painted are drawings, the others are
 * embedded pictures.
 */
export function paintToSvg(elements: readonly Element[], options: PictureOptions = {}): string {
  const ground = groundOf(elements, options)
  const drawing = new SvgContext(document.createElement('canvas'))
  drawing.fillStyle = ground.paper
  drawing.fillRect(0, 0, ground.width, ground.height)
  paintAll(drawing as unknown as CanvasRenderingContext2D, elements, ground)
  return drawing.file(ground.width, ground.height)
}

export interface PictureOptions {
  /** Pixels of the page around the elements. */
  readonly margin?: number
  /** Elements that match are left out. */
  readonly without?: string
}

/** The part of the window that a picture of elements is of, and its ground: the paper of their theme. */
function groundOf(elements: readonly Element[], { margin = 0, without = '' }: PictureOptions) {
  const [first] = elements
  if (!first) throw new RangeError('there is no element to paint')
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  const width = Math.max(...boxes.map((box) => box.right)) + margin - left
  const height = Math.max(...boxes.map((box) => box.bottom)) + margin - top
  return { left, top, width, height, without, paper: themeColour(first, '--paper') || 'white' }
}

function paintAll(
  context: CanvasRenderingContext2D,
  elements: readonly Element[],
  { left, top, without }: ReturnType<typeof groundOf>,
  density?: number,
): void {
  const scale = density ?? 1
  const matrix = new DOMMatrix([scale, 0, 0, scale, -left * scale, -top * scale])
  const view = { context, matrix, opacity: 1, turn: new DOMMatrix(), density, without }
  // The form of digits comes from the style of a canvas, and it has one only while it is laid out in the document.
  const { canvas } = context
  Object.assign(canvas.style, { position: 'fixed', visibility: 'hidden' })
  document.body.append(canvas)
  try {
    for (const element of elements) paintElement(element, view)
  } finally {
    canvas.remove()
  }
}
