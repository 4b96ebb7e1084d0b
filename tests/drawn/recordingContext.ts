import { type Affine, movedBox, movedPoint, multiplied, unmoved } from './affine.ts'
import { type Box, boxAround, middleOf, overlap, type Point } from './box.ts'
import { type Pixels, resampled } from './paintedPixels.ts'
import { pathPoints } from './pathBox.ts'
import { TextPath } from './textPath.ts'
import { textWidth } from './textWidth.ts'

/** Something that was painted on a canvas, where it is in the pixels of the page. */
export interface Painted {
  readonly what: 'fill' | 'stroke' | 'text' | 'image'
  readonly box: Box
  readonly colour: string
  readonly alpha: number
  readonly text?: string
  /** Of a path: the middle of its corners. */
  readonly middle?: Point | undefined
  /** Whether it is painted only beside the shape that it is clipped to. */
  readonly isBeside?: boolean
  /** Of an image: what it shows. */
  readonly pixels?: (() => Pixels | undefined) | undefined
  /** Whether it is a rectangle: it hides what is under it. */
  readonly isRect?: boolean
}

/** What keeps the list. */
export interface PaintTarget {
  readonly canvas: { readonly width: number; readonly height: number }
  readonly painted: readonly Painted[]
  /** What is on the canvas, where that was put there as pixels. */
  pixels: (() => Pixels | undefined) | undefined
  readonly add: (one: Painted) => void
  readonly clear: (box: Box) => void
  /** Takes pixels that are put on the canvas with their corner there. */
  readonly put: (pixels: Pixels, x: number, y: number) => void
}

export const freshState = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  imageSmoothingEnabled: true,
  imageSmoothingQuality: 'low',
}

/** A drawing context that tells what is painted; `paintedOn` gives what is known of another canvas. */
export function recordingContext(
  recorder: PaintTarget,
  paintedOn: (canvas: object) => PaintTarget | undefined,
): CanvasRenderingContext2D {
  const { canvas } = recorder
  const state = { ...freshState }
  let at: Affine = unmoved
  let points: [number, number][] = []
  let clip: Box | undefined
  let isBeside = false
  const saved: { state: typeof state; at: Affine; clip: Box | undefined; isBeside: boolean }[] = []
  const colour = (style: unknown) => (typeof style === 'string' ? style : 'gradient')
  const add = (what: Painted['what'], box: Box | undefined, more: Partial<Painted> = {}) => {
    const seen = box && clip ? overlap(box, clip) : box
    if (!seen || state.globalAlpha === 0) return
    const style = what === 'stroke' ? state.strokeStyle : state.fillStyle
    recorder.add({
      what,
      box: seen,
      colour: colour(style),
      alpha: state.globalAlpha,
      isBeside,
      ...more,
    })
  }
  const addPath = (what: 'fill' | 'stroke', path: readonly Point[]) =>
    add(what, boxAround(path), { middle: middleOf(path) })
  const point = (x: number, y: number) => points.push(movedPoint(at, x, y))
  const rect = (x: number, y: number, width: number, height: number) =>
    movedBox(at, { x, y, width, height })
  const pathOf = (path: unknown) =>
    path instanceof TextPath ? pathPoints(path.text).map(([x, y]) => movedPoint(at, x, y)) : points
  const font = () => Number(/([\d.]+)px/.exec(state.font)?.[1] ?? 10)

  const methods = {
    canvas,
    save: () => saved.push({ state: { ...state }, at, clip, isBeside }),
    restore: () => {
      const last = saved.pop()
      if (!last) return
      Object.assign(context, last.state)
      ;({ at, clip, isBeside } = last)
    },
    getTransform: () => {
      const [a, b, c, d, e, f] = at
      return { a, b, c, d, e, f }
    },
    setTransform: (...to: readonly unknown[]) => {
      const [first] = to
      at =
        typeof first === 'object' && first !== null
          ? affineOf(first as Record<string, number>)
          : ([0, 1, 2, 3, 4, 5].map((i) => to[i] as number) as unknown as Affine)
    },
    resetTransform: () => (at = unmoved),
    transform: (...by: number[]) => (at = multiplied(at, by as unknown as Affine)),
    translate: (x: number, y: number) => (at = multiplied(at, [1, 0, 0, 1, x, y])),
    scale: (x: number, y: number) => (at = multiplied(at, [x, 0, 0, y, 0, 0])),
    rotate: (by: number) => {
      const [cos, sin] = [Math.cos(by), Math.sin(by)]
      at = multiplied(at, [cos, sin, -sin, cos, 0, 0])
    },
    fillRect: (x: number, y: number, width: number, height: number) =>
      add('fill', rect(x, y, width, height), { isRect: true }),
    strokeRect: (x: number, y: number, width: number, height: number) =>
      add('stroke', rect(x, y, width, height)),
    clearRect: (x: number, y: number, width: number, height: number) =>
      recorder.clear(rect(x, y, width, height)),
    beginPath: () => (points = []),
    closePath: () => undefined,
    moveTo: point,
    lineTo: point,
    rect: (x: number, y: number, width: number, height: number) => {
      point(x, y)
      point(x + width, y + height)
    },
    roundRect: (x: number, y: number, width: number, height: number) => {
      point(x, y)
      point(x + width, y + height)
    },
    arc: (x: number, y: number, radius: number) => {
      point(x - radius, y - radius)
      point(x + radius, y + radius)
    },
    ellipse: (x: number, y: number, radiusX: number, radiusY: number) => {
      point(x - radiusX, y - radiusY)
      point(x + radiusX, y + radiusY)
    },
    bezierCurveTo: (...to: number[]) => pairs(to).forEach(([x, y]) => point(x, y)),
    quadraticCurveTo: (...to: number[]) => pairs(to).forEach(([x, y]) => point(x, y)),
    clip: (path?: unknown, rule?: string) => {
      isBeside = path === 'evenodd' || rule === 'evenodd'
      const around = boxAround(pathOf(path))
      clip = around && clip ? (overlap(around, clip) ?? { ...around, width: 0 }) : around
    },
    setLineDash: () => undefined,
    fill: (path?: unknown) => addPath('fill', pathOf(path)),
    stroke: (path?: unknown) => addPath('stroke', pathOf(path)),
    measureText: (text: string) => ({
      width: textWidth(text, font()),
      fontBoundingBoxAscent: font(),
      fontBoundingBoxDescent: 0.25 * font(),
    }),
    fillText: (text: string, x: number, y: number, most = Infinity) =>
      add('text', movedBox(at, textBox(text, x, y, most)), { text }),
    strokeText: () => undefined,
    drawImage: (source: object, ...where: number[]) => drawImage(source, where),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    putImageData: (image: Pixels, x: number, y: number) => {
      recorder.put(image, x, y)
      const box = { x, y, width: image.width, height: image.height }
      recorder.add({ what: 'image', box, colour: '', alpha: 1, isRect: true, pixels: () => image })
    },
    getImageData: (_x: number, _y: number, width: number, height: number) => {
      const known = recorder.pixels?.()
      const data = known && resampled(known, width, height).data
      return data
        ? new ImageData(Uint8ClampedArray.from(data), width)
        : new ImageData(width, height)
    },
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    createPattern: () => null,
  }

  function textBox(text: string, x: number, y: number, most: number): Box {
    const size = font()
    const width = Math.min(most, textWidth(text, size))
    const { textAlign, textBaseline } = state
    const left =
      textAlign === 'center'
        ? x - width / 2
        : textAlign === 'right' || textAlign === 'end'
          ? x - width
          : x
    const up = textBaseline === 'middle' ? 0.37 : textBaseline === 'top' ? 0 : 0.73
    return { x: left, y: y - up * size, width, height: 0.74 * size }
  }

  function drawImage(source: object, where: readonly number[]) {
    const size = source as { width: number; height: number }
    const [x = 0, y = 0, width = size.width, height = size.height] =
      where.length > 4 ? where.slice(4) : where
    const box = rect(x, y, width, height)
    const from = paintedOn(source)
    const [only, ...more] = from?.painted ?? []
    // A number that was drawn once, to be copied.
    if (more.length === 0 && only?.text !== undefined) {
      add('text', box, { text: only.text, colour: only.colour })
      return
    }
    const pixels = from ? from.pixels : (source as { pixels?: () => Pixels }).pixels
    const isAll =
      box.x <= 0 && box.y <= 0 && box.width >= canvas.width && box.height >= canvas.height
    if (isAll && pixels) {
      const [wide, tall] = [canvas.width, canvas.height]
      recorder.pixels = () => {
        const known = pixels()
        return known && resampled(known, wide, tall)
      }
    }
    add('image', box, { pixels, isRect: true })
  }

  const context = Object.assign(state, methods) as unknown as CanvasRenderingContext2D
  return context
}

function affineOf({ a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 }: Record<string, number>): Affine {
  return [a, b, c, d, e, f]
}

function pairs(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = []
  for (let at = 0; at + 1 < numbers.length; at += 2)
    result.push([numbers[at] ?? 0, numbers[at + 1] ?? 0])
  return result
}
