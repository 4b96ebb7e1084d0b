import type { Palette } from './palette.ts'

/** Thin diagonals over padding cells of that side, whose corners are listed as x, y pairs. */
export function hatchCells(
  context: CanvasRenderingContext2D,
  corners: readonly number[],
  side: number,
  palette: Palette,
): void {
  context.strokeStyle = palette.padding
  context.lineWidth = 1
  context.globalAlpha = 0.4
  context.beginPath()
  for (let i = 0; i < corners.length; i += 2) {
    const x = corners[i] ?? 0
    const y = corners[i + 1] ?? 0
    const third = side >= 13 ? side / 3 : side / 2
    for (let offset = third; offset < 2 * side; offset += third) {
      const start = Math.max(0, offset - side)
      const end = Math.min(side, offset)
      context.moveTo(x + start, y + end)
      context.lineTo(x + end, y + start)
    }
  }
  context.stroke()
  context.globalAlpha = 1
}
