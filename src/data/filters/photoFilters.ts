import { blurFilters } from './blurFilters.ts'
import { directionalFilters } from './directionalFilters.ts'
import { edgeFilters } from './edgeFilters.ts'
import { embossFilters } from './embossFilters.ts'
import { learnedFilters } from './learnedFilters.ts'
import type { PhotoFilter } from './photoFilter.ts'
import { sharpenFilters } from './sharpenFilters.ts'
import { textureFilters } from './textureFilters.ts'

/** Every filter by name, family by family. */
export const photoFilters: readonly PhotoFilter[] = [
  ...blurFilters,
  ...sharpenFilters,
  ...edgeFilters,
  ...directionalFilters,
  ...embossFilters,
  ...textureFilters,
  ...learnedFilters,
]

/** The filter of that name, if there is one. */
export function photoFilter(id: string): PhotoFilter | undefined {
  return photoFilters.find((filter) => filter.id === id)
}
