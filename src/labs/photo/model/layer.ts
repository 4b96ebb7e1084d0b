import { memoByObject } from '#core/memo.ts'
import { outputCell } from '#core/outputCell.ts'
import type { Cell } from '#draw/gridBox.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Clock, Moment } from '#state/playbackMath.ts'
import { filterLayers } from './filterLayers.ts'
import { lastLayer } from './lastLayer.ts'

/** What is known of the result from the settings alone, whatever the pixels. */
export type PhotoLayer = Readonly<ReturnType<typeof photoLayer>>

/** The layer of the settings over a photograph of the size that they say. */
export const photoLayer = memoByObject((settings: PhotoSettings) => {
  const { height, width } = settings.photo
  const made = rowLayers(filterLayers(settings), [3, height, width], () => () => undefined).at(-1)
  const last = lastLayer(settings, settings.photo)
  return {
    /** Undefined where the photograph is as it was. */
    last,
    outputHeight: made?.height ?? height,
    outputWidth: made?.width ?? width,
    /** Of the last layer's window. */
    products: last?.slices(0).reduce((all, { rows }) => all + rows.flat().length, 0) ?? 1,
  }
})

/** Pixels of the result, a row of them, and the products of the last layer's window. */
export function photoClock(settings: PhotoSettings): Clock {
  const { outputHeight, outputWidth, products } = photoLayer(settings)
  return { count: outputHeight * outputWidth, rowLength: outputWidth, products }
}

/** A pixel beside the middle, where the line between before and after does not lie over it. */
export function middlePixel(settings: PhotoSettings): number {
  const { outputHeight, outputWidth } = photoLayer(settings)
  return Math.floor(0.45 * outputHeight) * outputWidth + Math.floor(0.73 * outputWidth)
}

/** The pixel of a moment, and how many of its products are counted. */
export interface PhotoScene extends Cell {
  readonly counted: number
}

export function photoScene(layer: PhotoLayer, { output, products }: Moment): PhotoScene {
  const { row, column } = outputCell(layer, output)
  return { row, column, counted: products }
}
