import type { Frame } from './frameOf.ts'

/** How elements are brought onto a context. */
export interface PaintView {
  readonly context: CanvasRenderingContext2D
  /** From pixels of the window to those of the context. */
  readonly matrix: DOMMatrix
  /** Opacity of all that the element lies in. */
  readonly opacity: number
  /** The linear part of the CSS transforms that the element lies in. */
  readonly turn: DOMMatrix
  /** Pixels of the context to one of the page: canvases that say how are painted again for it. Without, they are handed on. */
  readonly density: number | undefined
  /** Elements that match are left out, with all that is in them. */
  readonly without: string
}

/** The same of one of them: its style, and opacity and turn as it has them itself. */
export interface ElementView extends PaintView {
  readonly style: CSSStyleDeclaration
  readonly frame: Frame
}
