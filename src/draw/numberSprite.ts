import { paintedBy } from './canvasPainter.ts'

/** A number drawn once, to be copied: its bitmap, and its width and height in pixels of the grid. */
export interface NumberSprite {
  readonly image: HTMLCanvasElement
  readonly width: number
  readonly height: number
}

export interface SpriteLook {
  readonly text: string
  readonly ink: string
  readonly size: number
  readonly widest: number
  /** Pixels of the screen in a pixel of the grid. */
  readonly density: number
}

const fontFamily = "'Inter Variable', system-ui, sans-serif"
const sprites = new Map<string, NumberSprite>()
const mostSprites = 4000

/** The bitmap of a number; the same look is the same bitmap, since copying is many times faster than writing. */
export function numberSprite(look: SpriteLook): NumberSprite {
  const { text, ink, size, widest, density } = look
  const key = `${text} ${ink} ${size} ${widest} ${density}`
  const known = sprites.get(key)
  if (known) return known
  if (sprites.size >= mostSprites) sprites.clear()
  const sprite = drawSprite(look)
  sprites.set(key, sprite)
  return sprite
}

/** Forgets every bitmap: when the font has arrived they are to be drawn anew. */
export function forgetSprites(): void {
  sprites.clear()
}

function drawSprite(look: SpriteLook): NumberSprite {
  const { size, widest, density } = look
  const image = document.createElement('canvas')
  const width = Math.ceil(widest)
  const height = Math.ceil(size * 1.4)
  image.width = width * density
  image.height = height * density
  const context = image.getContext('2d')
  if (context) {
    context.scale(density, density)
    writeNumber(context, look, width, height)
  }
  paintedBy(image, { width, height, paint: (other) => writeNumber(other, look, width, height) })
  return { image, width, height }
}

function writeNumber(
  context: CanvasRenderingContext2D,
  { text, ink, size, widest }: SpriteLook,
  width: number,
  height: number,
): void {
  context.font = `500 ${size}px ${fontFamily}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = ink
  context.fillText(text, width / 2, height * 0.52, widest)
}
