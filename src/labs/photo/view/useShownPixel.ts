import type { Cell } from '#draw/gridBox.ts'
import { useMemo } from 'react'
import { photoScene, type PhotoScene } from '#labs/photo/model/layer.ts'
import { photo } from '#labs/photo/photo.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: the pixel that is looked at, the one pointed at, else that of the step; and how many products are counted. */
export function useShownPixel(): PhotoScene {
  const { pointing } = useLab(photo)
  const step = useStepScene()
  const pixel = pointing.use((view) => view.pixel)
  return useMemo(() => (pixel ? { ...pixel, counted: Infinity } : step), [pixel, step])
}

/** Hook: the pixel of the present step; the same one for as long as it is that. */
export function useStepPixel(): Cell {
  const { row, column } = useStepScene()
  return useMemo(() => ({ row, column }), [row, column])
}

function useStepScene(): PhotoScene {
  const { layer, useMoment } = useLab(photo)
  const { row, column, counted } = photoScene(layer(), useMoment())
  return useMemo(() => ({ row, column, counted }), [row, column, counted])
}
