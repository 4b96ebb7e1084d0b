import { useMemo } from 'react'
import type { Palette } from '#draw/palette.ts'
import { field } from '#labs/field/field.ts'
import { widthHolding } from '#labs/field/model/effectiveField.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { type Heat, heatPicture } from './heatPicture.ts'

/** Hook: the effective field of the chosen layer as it is painted; undefined when it is not asked for, or not there yet. */
export function useHeat(palette: Palette): Heat | undefined {
  const lab = useLab(field)
  const isOn = lab.session.useSettings((settings) => settings.effective)
  const effective = measurementOf(lab).use((measured) => measured.effective)
  const { chosen } = lab.useLayer()
  return useMemo(() => {
    const picture = isOn && effective && heatPicture(effective, palette.error)
    return picture
      ? { layerIndex: chosen, picture, width: widthHolding(effective, 0.95) }
      : undefined
  }, [isOn, effective, chosen, palette])
}
