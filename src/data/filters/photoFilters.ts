import { blurFilters } from './blurFilters.ts'
import { directionalFilters } from './directionalFilters.ts'
import { edgeFilters } from './edgeFilters.ts'
import { embossFilters } from './embossFilters.ts'
import { learnedFilters } from './learnedFilters.ts'
import type { FamilyFilter, FilterFamily, PhotoFilter } from './photoFilter.ts'
import { sharpenFilters } from './sharpenFilters.ts'
import { textureFilters } from './textureFilters.ts'

/** Every filter by name, family by family. */
export const photoFilters: readonly PhotoFilter[] = [
  ...ofFamily('blur', blurFilters),
  ...ofFamily('sharpen', sharpenFilters),
  ...ofFamily('edges', edgeFilters),
  ...ofFamily('directional', directionalFilters),
  ...ofFamily('emboss', embossFilters),
  ...ofFamily('texture', textureFilters),
  ...ofFamily('learned', learnedFilters),
]

function ofFamily(family: FilterFamily, filters: readonly FamilyFilter[]): PhotoFilter[] {
  return filters.map((filter) => ({ ...filter, family }))
}

/** The filter of that name, if there is one. */
export function photoFilter(id: string): PhotoFilter | undefined {
  return photoFilters.find((filter) => filter.id === id)
}
