import type { RgbaImage } from '#data/rgbaImage.ts'

/** Pixels of a canvas that is certain to hold what is put on it; larger ones may be silently blank. */
const mostPixels = 4_194_304

/** A large picture on canvases of some rows each, to be painted at any scale. */
export class Raster {
  readonly width: number
  readonly height: number
  /** What one of its pixels stands for: so many of the photograph's along each side. */
  readonly step: number
  /** The row of the photograph that it begins with. */
  readonly top: number
  readonly #rows: number
  readonly #tiles: (CanvasRenderingContext2D | undefined)[] = []
  /** Tiles made smaller, by how many times they were halved: scaling millions of pixels takes longer than a frame. */
  readonly #halved: (HTMLCanvasElement | undefined)[][] = []

  constructor(width: number, height: number, { step = 1, top = 0 } = {}) {
    this.width = width
    this.height = height
    this.step = step
    this.top = top
    this.#rows = Math.min(height, Math.max(1, Math.floor(mostPixels / width)))
  }

  /** Takes rows `first` and on, RGBA. */
  put(first: number, pixels: Uint8ClampedArray): void {
    const count = pixels.length / (this.width * 4)
    for (let row = 0; row < count;) {
      const tile = Math.floor((first + row) / this.#rows)
      const inTile = first + row - tile * this.#rows
      const rows = Math.min(count - row, this.#rows - inTile)
      const from = row * this.width * 4
      const part = pixels.subarray(
        from,
        from + rows * this.width * 4,
      ) as Uint8ClampedArray<ArrayBuffer>
      // Level 0 is no entry: it is the tile itself.
      this.#halved.forEach((level) => (level[tile] = undefined))
      this.#tile(tile)?.putImageData(new ImageData(part, this.width), 0, inTile)
      row += rows
    }
  }

  /**
   * Paints the photograph's pixels [x, y] at `scale` screen pixels each, so that its corner lies at (left, top) of the
   * context.
   */
  paint(context: CanvasRenderingContext2D, left: number, top: number, scale: number): void {
    const size = scale * this.step
    const level = Math.max(0, Math.floor(-Math.log2(size * context.getTransform().a)))
    context.imageSmoothingEnabled = size < 2
    context.imageSmoothingQuality = 'low'
    this.#tiles.forEach((tile, index) => {
      if (!tile) return
      const { width, height } = tile.canvas
      const y = top + this.top * scale + index * this.#rows * size
      context.drawImage(this.#small(level, index, tile), left, y, width * size, height * size)
    })
  }

  /** A tile halved so many times. */
  #small(level: number, index: number, tile: CanvasRenderingContext2D): HTMLCanvasElement {
    if (level === 0) return tile.canvas
    const tiles = (this.#halved[level] ??= [])
    const known = tiles[index]
    if (known) return known
    const larger = this.#small(level - 1, index, tile)
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(larger.width / 2)
    canvas.height = Math.ceil(larger.height / 2)
    canvas.getContext('2d')?.drawImage(larger, 0, 0, canvas.width, canvas.height)
    tiles[index] = canvas
    return canvas
  }

  #tile(index: number): CanvasRenderingContext2D | undefined {
    const known = this.#tiles[index]
    if (known) return known
    const canvas = document.createElement('canvas')
    canvas.width = this.width
    canvas.height = Math.min(this.#rows, this.height - index * this.#rows)
    const context = canvas.getContext('2d') ?? undefined
    this.#tiles[index] = context
    return context
  }
}

/** A picture as it is, in place of another of that size where there is one: new canvases cost a camera its frames. */
export function rasterOf({ data, width, height }: RgbaImage, used?: Raster): Raster {
  const isFit = used?.width === width && used.height === height && used.step === 1
  const raster = isFit ? used : new Raster(width, height)
  raster.put(0, data)
  return raster
}
