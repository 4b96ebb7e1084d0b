import { painterOf, repainted } from '#draw/canvasPainter.ts'
import { textOfPath } from './pathOf.ts'
import { SvgGradient } from './svgLook.ts'
import { shortNumber, strokeValues, svgElement, transformText } from './svgMarks.ts'
import { SvgPath } from './svgPath.ts'
import { measured, svgText } from './svgText.ts'

/** Pixels to a unit of a picture that is painted to be embedded. */
const density = 2

type Rule = CanvasFillRule | undefined
type Rectangle = [x: number, y: number, width: number, height: number]

/**
 * A context that writes SVG: the part of `CanvasRenderingContext2D` that our painters use. Texts are measured on its
 * canvas, whose style gives the form of digits, as it does where the canvas itself is painted on.
 */
export class SvgContext extends SvgPath {
  readonly canvas: HTMLCanvasElement
  readonly #marks: string[] = []
  readonly #definitions: string[] = []
  #openClip: string | undefined

  constructor(canvas: HTMLCanvasElement) {
    super()
    this.canvas = canvas
  }

  /** All that has been painted, as a file of that size. */
  file(width: number, height: number): string {
    this.#cutTo(undefined)
    const definitions = this.#definitions.join('')
    const viewBox = `0 0 ${shortNumber(width)} ${shortNumber(height)}`
    return svgElement(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox },
      (definitions === '' ? '' : `<defs>${definitions}</defs>`) + this.#marks.join(''),
    )
  }

  fill(...given: [Rule?] | [Path2D, Rule?]) {
    const { rule, ...outline } = this.#outline(given)
    this.#mark('path', { ...outline, 'fill-rule': rule, ...this.#filled(given[0]) })
  }
  stroke(path?: Path2D) {
    const { a, b, c, d } = this.matrix
    const scale = path ? 1 : Math.sqrt(Math.abs(a * d - b * c))
    const { rule: _, ...outline } = this.#outline(path ? [path] : [])
    this.#mark('path', { ...outline, ...this.#stroked(scale, path) })
  }
  clip(...given: [Rule?] | [Path2D, Rule?]) {
    const { rule, ...outline } = this.#outline(given)
    const inner = svgElement('path', { ...outline, 'clip-rule': rule })
    const id = this.#nextId('clip')
    this.#definitions.push(svgElement('clipPath', { id, 'clip-path': urlOf(this.clipId) }, inner))
    this.clipId = id
  }
  fillRect(...[x, y, width, height]: Rectangle) {
    const transform = transformText(this.matrix)
    this.#mark('rect', { x, y, width, height, transform, ...this.#filled('own') })
  }
  strokeRect(...[x, y, width, height]: Rectangle) {
    const transform = transformText(this.matrix)
    this.#mark('rect', { x, y, width, height, transform, ...this.#stroked(1, 'own') })
  }
  /** There is nothing under a drawing that painters clear. */
  clearRect() {}

  measureText(text: string) {
    return measured(this, this.#ruler(), text)
  }
  fillText(text: string, x: number, y: number, widest?: number) {
    const paint = this.#filled('own')
    this.#add(svgText(this, this.#ruler(), { text, x, y, widest, paint }))
  }
  strokeText(text: string, x: number, y: number, widest?: number) {
    const paint = this.#stroked(1, 'own')
    this.#add(svgText(this, this.#ruler(), { text, x, y, widest, paint }))
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number) {
    return new SvgGradient([x0, y0, x1, y1])
  }

  /** A canvas that says how it was painted becomes a drawing, any other image is embedded. */
  drawImage(image: HTMLCanvasElement | HTMLImageElement, ...at: number[]) {
    const [sx, sy, wide, tall] = at.length === 8 ? at : [0, 0, image.width, image.height]
    const [x = 0, y = 0, width = image.width, height = image.height] =
      at.length === 8 ? at.slice(4) : at
    const painter = at.length === 8 ? undefined : painterOf(image)
    if (painter && !painter.isPixels) {
      this.save()
      this.translate(x, y)
      this.scale(width / painter.width, height / painter.height)
      this.#withPlainDigits(() =>
        this.#asGroup(() => painter.paint(this as unknown as CanvasRenderingContext2D)),
      )
      this.restore()
      return
    }
    const source = painter ? repainted(painter, density) : image
    const part = document.createElement('canvas')
    const whole = painter ? [0, 0, source.width, source.height] : [sx, sy, wide, tall]
    const [left = 0, top = 0, across = 1, down = 1] = whole
    Object.assign(part, { width: across, height: down })
    part.getContext('2d')?.drawImage(source, left, top, across, down, 0, 0, across, down)
    this.#mark('image', {
      x,
      y,
      width,
      height,
      href: part.toDataURL(),
      preserveAspectRatio: 'none',
      transform: transformText(this.matrix),
      opacity: this.#alpha(),
      style: this.imageSmoothingEnabled ? undefined : 'image-rendering:pixelated',
    })
  }

  /** A canvas by itself, unlike texts of the page, has no style that asks for another form of digits. */
  #withPlainDigits(paint: () => void) {
    const { style } = this.canvas
    const digits = style.fontVariantNumeric
    style.fontVariantNumeric = ''
    paint()
    style.fontVariantNumeric = digits
  }

  /** What lies over each other in a group is opaque there, and the group is as faint as the context says. */
  #asGroup(paint: () => void) {
    const opacity = this.#alpha()
    this.globalAlpha = 1
    if (opacity === undefined) return paint()
    this.#cutTo(undefined)
    this.#marks.push(`<g opacity="${shortNumber(opacity)}">`)
    paint()
    this.#cutTo(undefined)
    this.#marks.push('</g>')
    return undefined
  }

  #outline([first, second]: readonly (Path2D | Rule)[]) {
    const rule = [first, second].includes('evenodd') ? 'evenodd' : undefined
    return typeof first === 'object'
      ? { d: textOfPath(first), transform: transformText(this.matrix), rule }
      : { d: this.pathText, transform: undefined, rule }
  }

  /** @param own what stands if the mark has the transform itself, instead of points that are moved by it */
  #filled(own: unknown) {
    const isOwn = own !== undefined && own !== 'evenodd' && own !== 'nonzero'
    return { fill: this.#paint(this.fillStyle, isOwn), 'fill-opacity': this.#alpha() }
  }
  #stroked(scale: number, own: unknown) {
    const paint = this.#paint(this.strokeStyle, own !== undefined)
    return { ...strokeValues(this, paint, scale), 'stroke-opacity': this.#alpha() }
  }

  #paint(style: string | SvgGradient, isOwn: boolean): string {
    if (typeof style === 'string') return style
    const id = this.#nextId('gradient')
    const [x1, y1, x2, y2] = style.line
    const stops = style.stops.map(([offset, colour]) =>
      svgElement('stop', { offset: String(offset), 'stop-color': colour }),
    )
    const gradientTransform = isOwn ? undefined : transformText(this.matrix)
    const values = { id, x1, y1, x2, y2, gradientUnits: 'userSpaceOnUse', gradientTransform }
    this.#definitions.push(svgElement('linearGradient', values, stops.join('')))
    return urlOf(id) ?? ''
  }

  #alpha() {
    return this.globalAlpha === 1 ? undefined : this.globalAlpha
  }
  #ruler() {
    return this.canvas.getContext('2d')
  }
  #nextId(kind: string) {
    return `${kind}-${this.#definitions.length + 1}`
  }

  #mark(name: string, values: Readonly<Record<string, string | number | undefined>>) {
    this.#add(svgElement(name, values))
  }
  #add(mark: string) {
    this.#cutTo(this.clipId)
    this.#marks.push(mark)
  }
  /** Marks that are cut alike, one after the other, are one group. */
  #cutTo(id: string | undefined) {
    if (id === this.#openClip) return
    if (this.#openClip !== undefined) this.#marks.push('</g>')
    if (id !== undefined) this.#marks.push(`<g clip-path="${urlOf(id)}">`)
    this.#openClip = id
  }
}

function urlOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `url(#${id})`
}
