import { useMemo } from 'react'
import type { Palette } from '#draw/palette.ts'
import { widthHolding } from './effectiveField.ts'
import { effectiveNow, useEffectiveField } from './effectiveNow.ts'
import { useChosenPlace } from './fieldNow.ts'
import type { Heat } from './heat.ts'
import { heatPicture } from './heatPicture.ts'
import { fieldSession } from './session.ts'

/** Hook: the effective field of the chosen layer as it is painted; undefined when it is not asked for, or not there yet. */
export function useHeat(palette: Palette): Heat | undefined {
  useEffectiveField()
  const isOn = fieldSession.useSettings((settings) => settings.effective)
  const field = effectiveNow.use((value) => value.field)
  const place = useChosenPlace()
  return useMemo(() => {
    const picture = isOn && field && heatPicture(field, palette.error)
    return picture ? { place, picture, width: widthHolding(field, 0.95) } : undefined
  }, [isOn, field, place, palette])
}
