import { nearestLegal } from '#core/limits.ts'
import type { Repaired } from '#state/setting.ts'
import { kernelLimits, paddingLimits, sizeLimits } from './limits.ts'
import type { SharingSettings } from './sharingSettings.ts'

/** The nearest settings that can be. */
export function repairSharing(settings: SharingSettings): Repaired<SharingSettings> {
  const notes: string[] = []
  const kernel = nearestLegal(settings.kernel, kernelLimits(settings))
  if (kernel !== settings.kernel) notes.push(`Kernel is ${kernel}: that is the widest drawn here.`)
  const padding = nearestLegal(settings.padding, paddingLimits({ kernel }))
  if (padding !== settings.padding)
    notes.push(`Padding is ${padding}: half of the kernel at the most.`)
  const size = nearestLegal(settings.size, sizeLimits(settings))
  if (size !== settings.size) notes.push(`Input size is ${size}: the kernel is as large.`)
  return { settings: notes.length === 0 ? settings : { ...settings, kernel, padding, size }, notes }
}
