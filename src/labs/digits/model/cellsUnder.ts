import type { PoolRow } from './netRows.ts'
import type { UnitPlace } from './unit.ts'

/** How many numbers of the map a pool's window has under it: at the rim with padding fewer than elsewhere. */
export function cellsUnder({ geometry }: PoolRow, { y, x }: Pick<UnitPlace, 'y' | 'x'>): number {
  const { kernelHeight, kernelWidth, padTop, padLeft, inputHeight, inputWidth } = geometry
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const along = (first: number, taps: number, apart: number, size: number) =>
    Array.from({ length: taps }, (_, tap) => first + tap * apart).filter(
      (at) => at >= 0 && at < size,
    ).length
  return (
    along(y * strideVertical - padTop, kernelHeight, dilationVertical, inputHeight) *
    along(x * strideHorizontal - padLeft, kernelWidth, dilationHorizontal, inputWidth)
  )
}
