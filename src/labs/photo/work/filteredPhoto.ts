import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Filtered } from '#engine/openedImage.ts'
import type { Histogram } from '#labs/photo/model/histogram.ts'
import type { ShownAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Raster } from './raster.ts'

/** What there is of the filtered photograph. */
export interface FilteredPhoto {
  readonly raster: Raster | undefined
  /** Whether `raster` is the whole result at its own size. */
  readonly isWhole: boolean
  /** The settings and the photograph that `raster` is of. */
  readonly of: { readonly settings: PhotoSettings; readonly image: RgbaImage } | undefined
  readonly shown: ShownAs | undefined
  readonly histogram: Histogram | undefined
  /** How the last whole result of that photograph was made. */
  readonly made: Filtered | undefined
  /** Rows that are there of what is being made, of all; undefined while that has not taken long. */
  readonly progress: readonly [rows: number, of: number] | undefined
  /** Whether the person has ended what was being made. */
  readonly isCancelled: boolean
  readonly problem: string | undefined
}

/** Nothing yet. */
export const notFiltered: FilteredPhoto = {
  raster: undefined,
  isWhole: false,
  of: undefined,
  shown: undefined,
  histogram: undefined,
  made: undefined,
  progress: undefined,
  isCancelled: false,
  problem: undefined,
}
