import { useMoment } from '#state/useMoment.ts'
import { photoSession } from './session.ts'

/** Where the pixel of a step stands in the result. */
export interface PhotoPlace {
  readonly row: number
  readonly column: number
}

/** Hook: the pixel of the present step. */
export function usePhotoPlace(): PhotoPlace {
  const { output } = useMoment(photoSession)
  const { rowLength } = photoSession.useClock()
  return placeOfStep(output, rowLength)
}

function placeOfStep(output: number, rowLength: number): PhotoPlace {
  return { row: Math.floor(output / rowLength), column: output % rowLength }
}
