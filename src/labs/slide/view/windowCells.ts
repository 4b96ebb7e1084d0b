import type { GridBox } from '#draw/gridBox.ts'
import { tapRuns } from '#draw/paths.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { windowCorner, type WindowPosition } from '#parts/conv/windowMarks.ts'

/** The path around every cell the window taps; one rectangle where they touch. */
export function windowCells(layer: SlideLayer, box: GridBox, window: WindowPosition): string {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = layer.geometry
  const { row, column } = windowCorner(layer, window)
  const down = Array.from({ length: kernelHeight }, (_, k) => row + k * dilationVertical)
  const across = Array.from({ length: kernelWidth }, (_, k) => column + k * dilationHorizontal)
  return tapRuns(box, down, across)
}
