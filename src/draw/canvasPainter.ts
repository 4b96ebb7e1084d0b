/** How a canvas was painted, so that it can be painted again at any density or as a drawing. */
export interface CanvasPainter {
  /** In the units that it is painted in, its corner at 0, 0. */
  readonly width: number
  readonly height: number
  /** Leaves the context's transform as it is, except between `save` and `restore`. */
  readonly paint: (context: CanvasRenderingContext2D) => void
  /** Whether it writes pixels one by one, so that as a drawing it can only be a picture. */
  readonly isPixels?: boolean
}

const painters = new WeakMap<CanvasImageSource, CanvasPainter>()

/** Says how a canvas was painted last; without a painter its pixels are all there is. */
export function paintedBy(canvas: HTMLCanvasElement, painter: CanvasPainter | undefined): void {
  if (painter) painters.set(canvas, painter)
  else painters.delete(canvas)
}

/** How a canvas was painted, if it was said. */
export function painterOf(image: CanvasImageSource): CanvasPainter | undefined {
  return painters.get(image)
}

/** Paints a canvas again, at so many pixels to a unit. */
export function repainted(painter: CanvasPainter, density: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(painter.width) * density)
  canvas.height = Math.max(1, Math.ceil(painter.height) * density)
  const context = canvas.getContext('2d')
  context?.setTransform(density, 0, 0, density, 0, 0)
  if (context) painter.paint(context)
  return canvas
}
