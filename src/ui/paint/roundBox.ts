/** A rectangle with round corners, from the upper left one clockwise. */
export interface RoundBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radii: readonly number[]
}

/** Begins a path around the box, larger by so much on every side. */
export function traceBox(context: CanvasRenderingContext2D, box: RoundBox, by = 0): void {
  context.beginPath()
  addBox(context, box, by)
}

export function addBox(context: CanvasRenderingContext2D, box: RoundBox, by = 0): void {
  const { x, y, width, height, radii } = box
  const [wide, tall] = [Math.max(0, width + 2 * by), Math.max(0, height + 2 * by)]
  const grown = radii.map((radius) => (radius === 0 ? 0 : Math.max(0, radius + by)))
  if (grown.every((radius) => radius === 0)) context.rect(x - by, y - by, wide, tall)
  else context.roundRect(x - by, y - by, wide, tall, grown)
}

/** Of a style, in pixels. */
export function radiiOf(style: CSSStyleDeclaration, width: number, height: number): number[] {
  const most = Math.min(width, height) / 2
  return [
    style.borderTopLeftRadius,
    style.borderTopRightRadius,
    style.borderBottomRightRadius,
    style.borderBottomLeftRadius,
  ].map((radius) => {
    const given = Number.parseFloat(radius) || 0
    return Math.min(most, radius.includes('%') ? (given / 100) * Math.min(width, height) : given)
  })
}
