import type { Limits } from '#core/limits.ts'
import { knownLayer, mostSize } from './knownLayers.ts'
import type { SharingSettings } from './sharingSettings.ts'

/** The kernels that there is room for. */
export function kernelLimits({ view, inputs, side }: SharingSettings): Limits {
  return { min: 1, max: view === 'plane' ? Math.min(3, side) : Math.min(7, inputs), step: 1 }
}

/** Half of the kernel at the most: every window has an input. */
export function paddingLimits({ kernel }: Pick<SharingSettings, 'kernel'>): Limits {
  return { min: 0, max: Math.floor(kernel / 2), step: 1 }
}

/** Sides of the images that a known layer can be given: its kernel has to fit. */
export function sizeLimits({ known }: Pick<SharingSettings, 'known'>): Limits {
  return { min: Math.max(4, knownLayer(known).kernel), max: mostSize, step: 1 }
}
