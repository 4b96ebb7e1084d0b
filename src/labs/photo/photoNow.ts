import { useMemo } from 'react'
import { useMoment } from '#state/useMoment.ts'
import { photoSession } from './session.ts'
import { photoView } from './view.ts'

/** Where the pixel of a step stands in the result. */
export interface PhotoPlace {
  readonly row: number
  readonly column: number
}

/** Hook: the pixel of the present step. */
export function useStepPlace(): PhotoPlace {
  const { output } = useMoment(photoSession)
  const { rowLength } = photoSession.useClock()
  return useMemo(
    () => ({ row: Math.floor(output / rowLength), column: output % rowLength }),
    [output, rowLength],
  )
}

/** Hook: the pixel that is looked at, the one pointed at, else that of the step; and how many products are counted. */
export function usePhotoPlace(): PhotoPlace & { readonly counted: number } {
  const step = useStepPlace()
  const { products } = useMoment(photoSession)
  const pixel = photoView.use((view) => view.pixel)
  return useMemo(
    () => (pixel ? { ...pixel, counted: Infinity } : { ...step, counted: products }),
    [pixel, step, products],
  )
}
