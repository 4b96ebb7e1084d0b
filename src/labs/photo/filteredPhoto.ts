import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Filtered } from '#engine/openedImage.ts'
import { createValue } from '#state/createValue.ts'
import type { Histogram } from './histogram.ts'
import type { Raster } from './raster.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'

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

export const filteredPhoto = createValue<FilteredPhoto>({
  raster: undefined,
  isWhole: false,
  of: undefined,
  shown: undefined,
  histogram: undefined,
  made: undefined,
  progress: undefined,
  isCancelled: false,
  problem: undefined,
})
