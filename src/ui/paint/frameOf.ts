/** Where an element's border box lies. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** From the box, whose corner is 0, 0, to pixels of the window. */
  readonly matrix: DOMMatrix
  /** The linear part of all CSS transforms so far, its own included. */
  readonly turn: DOMMatrix
}

/**
 * The frame of an element within transforms of which `turn` is the linear part. A browser only tells the upright
 * rectangle around a turned box; its middle is the middle of the box.
 */
export function frameOf(element: Element, style: CSSStyleDeclaration, turn: DOMMatrix): Frame {
  const own = element instanceof HTMLElement ? linearPart(style) : undefined
  const linear = own ? turn.multiply(own) : turn
  const { left, top, width, height } = element.getBoundingClientRect()
  if (isUpright(linear)) {
    return { width, height, matrix: new DOMMatrix([1, 0, 0, 1, left, top]), turn: linear }
  }
  const [wide, tall] = [Number.parseFloat(style.width), Number.parseFloat(style.height)]
  const matrix = new DOMMatrix([1, 0, 0, 1, left + width / 2, top + height / 2])
    .multiply(linear)
    .translate(-wide / 2, -tall / 2)
  return { width: wide, height: tall, matrix, turn: linear }
}

/** Whether nothing is turned, stretched or mirrored. */
export function isUpright({ a, b, c, d }: DOMMatrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1
}

function linearPart({ transform, rotate, scale }: CSSStyleDeclaration): DOMMatrix | undefined {
  if (!isGiven(transform) && !isGiven(rotate) && !isGiven(scale)) return undefined
  const turned = /^(-?[\d.]+)deg$/.exec(rotate)?.[1]
  const [across = 1, down = across] = isGiven(scale) ? scale.split(' ').map(Number) : []
  const own = new DOMMatrix(isGiven(transform) ? transform : undefined)
  const { a, b, c, d } = new DOMMatrix()
    .rotate(Number(turned ?? 0))
    .scale(across, down)
    .multiply(own)
  return new DOMMatrix([a, b, c, d, 0, 0])
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none'
}
