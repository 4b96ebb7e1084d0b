import { cellNumbers } from '#draw/cellNumbers.ts'
import { numberSprite } from '#draw/numberSprite.ts'
import type { Ramp } from '#draw/ramp.ts'
import type { Half } from './halves.ts'
import type { Region } from './neighbourhood.ts'

/** Numbers of a region of pixels. */
export interface PixelNumbers {
  readonly region: Region
  readonly values: Float32Array
  /** Whether the pixel under each number is dark. */
  readonly isDark: Uint8Array
}

/** Pixels of a region that lie in a half of the stage, where so many of the photograph's make one of the picture's. */
export function regionInSight(
  { left, right, at }: Half,
  height: number,
  rows: number,
  columns: number,
  step: number,
): Region | undefined {
  const size = at.scale * step
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  const region = {
    top: within(Math.floor(-at.top / size), rows),
    bottom: within(Math.ceil((height - at.top) / size), rows),
    left: within(Math.floor((left - at.left) / size), columns),
    right: within(Math.ceil((right - at.left) / size), columns),
  }
  return region.bottom > region.top && region.right > region.left ? region : undefined
}

/** Writes each number into its pixel, `step` pixels of the photograph wide; none where they cannot be read. */
export function paintNumbers(
  context: CanvasRenderingContext2D,
  { at }: Half,
  { region, values, isDark }: PixelNumbers,
  step: number,
  ramp: Ramp,
): void {
  const size = at.scale * step
  const [rows, columns] = [region.bottom - region.top, region.right - region.left]
  const numbers = cellNumbers({ rows, columns, values, ramp }, size)
  if (!numbers) return
  const density = context.getTransform().a
  const look = { size: numbers.size, widest: size - 2, density }
  for (let index = 0; index < values.length; index++) {
    const text = numbers.text(values[index]!)
    const ink = isDark[index] === 1 ? '#ffffff' : '#101418'
    const { image, width, height } = numberSprite({ ...look, text, ink })
    const column = region.left + (index % columns)
    const row = region.top + Math.floor(index / columns)
    const x = Math.round(at.left + (column + 0.5) * size - width / 2)
    const y = Math.round(at.top + (row + 0.5) * size - height / 2)
    context.drawImage(image, x, y, width, height)
  }
}
