import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import type { PhotoScene } from '#labs/photo/model/layer.ts'
import { photo } from '#labs/photo/photo.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: the pixel that is looked at, the one pointed at, else that of the step; and how many products are counted. */
export function useShownPixel(): PhotoScene {
  const { pointing, useStandingScene } = useLab(photo)
  const step = useStandingScene()
  const pixel = pointing.use((view) => view.pixel)
  return useMemo(() => (pixel ? { ...pixel, counted: Infinity } : step), [pixel, step])
}

/** Hook: the pixel of the present step; the same one for as long as it is that. */
export function useStepPixel(): Cell {
  const { row, column } = useLab(photo).useStandingScene()
  return useMemo(() => ({ row, column }), [row, column])
}
