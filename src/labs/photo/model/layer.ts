import { memoByObject } from '#core/memo.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { filterLayers } from './filterLayers.ts'
import { lastLayer, type LastLayer } from './lastLayer.ts'

/** What is known of the result from the settings alone, whatever the pixels. */
export interface PhotoLayer {
  /** Undefined where the photograph is as it was. */
  readonly last: LastLayer | undefined
  readonly outputHeight: number
  readonly outputWidth: number
  /** Of the last layer's window. */
  readonly products: number
}

/** The layer of the settings over a photograph of the size that they say. */
export const photoLayer = memoByObject((settings: PhotoSettings): PhotoLayer => {
  const { height, width } = settings.photo
  const made = rowLayers(filterLayers(settings), [3, height, width], () => () => undefined).at(-1)
  const last = lastLayer(settings, settings.photo)
  return {
    last,
    outputHeight: made?.height ?? height,
    outputWidth: made?.width ?? width,
    products: last?.slices(0).reduce((all, { rows }) => all + rows.flat().length, 0) ?? 1,
  }
})
