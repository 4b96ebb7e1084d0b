import { cellKind } from '#core/cellKind.ts'
import { cellNumbers } from '#draw/cellNumbers.ts'
import { hatchCells } from '#draw/hatchCells.ts'
import { numberSprite } from '#draw/numberSprite.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp } from '#draw/ramp.ts'
import type { Region } from '#labs/photo/model/numbersIn.ts'
import { type Half, labelBand } from './halves.ts'
import type { PixelCells } from './pixelCells.ts'

/** Under this brightness a pixel takes white digits. */
const dark = 140
/** Digits under each other, as a fraction of their size. */
const lineHeight = 1.05

/** Pixels within bounds that lie in a half of the stage, where so many of the photograph's make one of the picture's. */
export function regionInSight(
  { left, right, at }: Half,
  height: number,
  bounds: Region,
  step: number,
): Region | undefined {
  const size = at.scale * step
  const within = (value: number, least: number, most: number) =>
    Math.min(most, Math.max(least, value))
  const region = {
    top: within(Math.floor((labelBand - at.top) / size), bounds.top, bounds.bottom),
    bottom: within(Math.ceil((height - at.top) / size), bounds.top, bounds.bottom),
    left: within(Math.floor((left - at.left) / size), bounds.left, bounds.right),
    right: within(Math.ceil((right - at.left) / size), bounds.left, bounds.right),
  }
  return region.bottom > region.top && region.right > region.left ? region : undefined
}

/**
 * Paints pixels, `step` of the photograph's wide, those of the border hatched, with the lines between them, and the
 * numbers of each that is whole within its half.
 */
export function paintCells(
  context: CanvasRenderingContext2D,
  half: Half,
  cells: PixelCells,
  step: number,
  height: number,
  palette: Palette,
): void {
  const { at } = half
  const { region, colours, kinds } = cells
  const size = at.scale * step
  const columns = region.right - region.left
  const padding: number[] = []
  const line = (start: number, index: number) => Math.round(start + index * size)
  kinds.forEach((kind, index) => {
    const [row, column] = [
      region.top + Math.floor(index / columns),
      region.left + (index % columns),
    ]
    const [x, y] = [line(at.left, column), line(at.top, row)]
    const [width, height] = [line(at.left, column + 1) - x - 1, line(at.top, row + 1) - y - 1]
    const [red, green, blue] = colours.subarray(index * 4, index * 4 + 3)
    const isPadding = kind === cellKind.padding
    if (isPadding) {
      context.fillStyle = palette.paddingSoft
      context.fillRect(x, y, width, height)
      padding.push(x, y)
    }
    context.globalAlpha = isPadding ? 0.4 : 1
    context.fillStyle = `rgb(${red} ${green} ${blue})`
    context.fillRect(x, y, width, height)
    context.globalAlpha = 1
  })
  hatchCells(context, padding, size - 1, palette)
  paintNumbers(context, half, cells, step, height, palette)
}

/** None where they cannot be read. */
function paintNumbers(
  context: CanvasRenderingContext2D,
  { left, right, at }: Half,
  { region, lines, colours, kinds }: PixelCells,
  step: number,
  height: number,
  palette: Palette,
): void {
  const size = at.scale * step
  const [rows, columns] = [region.bottom - region.top, region.right - region.left]
  const values = lines.flatMap((line) => [...line]).filter((value) => !Number.isNaN(value))
  const ramp = createRamp('grey', 0, 255, palette)
  const numbers = cellNumbers({ rows: 1, columns: values.length, values, ramp }, size)
  if (!numbers) return
  const digits = Math.min(numbers.size, (size - 2) / lineHeight / lines.length)
  if (digits < 9) return
  const look = { size: digits, widest: size - 2, density: context.getTransform().a }
  for (let index = 0; index < rows * columns; index++) {
    const x = at.left + (region.left + (index % columns)) * size
    const y = at.top + (region.top + Math.floor(index / columns)) * size
    // Half a number is another number.
    if (x < left || x + size > right || y < labelBand || y + size > height) continue
    const isDark = kinds[index] === cellKind.number && brightness(colours, index * 4) < dark
    const ink = isDark ? '#ffffff' : kinds[index] === cellKind.padding ? palette.ink : '#101418'
    lines.forEach((line, at) => {
      if (Number.isNaN(line[index])) return
      const text = numbers.text(line[index]!)
      const sprite = numberSprite({ ...look, text, ink })
      const middle = y + size / 2 + (at - (lines.length - 1) / 2) * digits * lineHeight
      const [left, top] = [x + size / 2 - sprite.width / 2, middle - sprite.height / 2]
      context.drawImage(
        sprite.image,
        Math.round(left),
        Math.round(top),
        sprite.width,
        sprite.height,
      )
    })
  }
}

function brightness(pixels: Uint8ClampedArray, at: number): number {
  return (77 * pixels[at]! + 150 * pixels[at + 1]! + 29 * pixels[at + 2]!) / 256
}
