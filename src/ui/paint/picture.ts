import { themeColour } from '#ui/themeColours.ts'

export interface PictureOptions {
  /** Pixels of the page around the elements. */
  readonly margin?: number
  /** Elements that match are left out. */
  readonly without?: string
}

/** The part of the window that a picture of elements is of, and its ground: the paper of their theme. */
export interface PictureGround {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly paper: string
}

/** The ground of elements that lie beside each other, in pixels of the window. */
export function pictureGround(elements: readonly Element[], margin = 0): PictureGround {
  const [first] = elements
  if (!first) throw new RangeError('there is no element to paint')
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const left = Math.min(...boxes.map((box) => box.left)) - margin
  const top = Math.min(...boxes.map((box) => box.top)) - margin
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.right)) + margin - left,
    height: Math.max(...boxes.map((box) => box.bottom)) + margin - top,
    paper: themeColour(first, '--paper') || 'white',
  }
}

/** The form of digits comes from the style of a canvas, and it has one only while it is laid out in the document. */
export function whileInDocument(canvas: HTMLCanvasElement, paint: () => void): void {
  Object.assign(canvas.style, { position: 'fixed', visibility: 'hidden' })
  document.body.append(canvas)
  try {
    paint()
  } finally {
    canvas.remove()
  }
}
