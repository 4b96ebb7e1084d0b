import type { WindowGeometry } from '#core/windowGeometry.ts'

/** Whether windows are 3×3 neighbouring cells, one cell apart. */
export function isPlain3x3(geometry: WindowGeometry): boolean {
  return (
    geometry.kernelHeight === 3 &&
    geometry.kernelWidth === 3 &&
    geometry.strideVertical === 1 &&
    geometry.strideHorizontal === 1 &&
    geometry.dilationVertical === 1 &&
    geometry.dilationHorizontal === 1
  )
}
