import type { Tensor } from '#core/tensor.ts'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import type { PictureSettings } from '#parts/picture/pictureSettings.ts'
import { drawnSide, edgesOf } from './edges.ts'

/** A photograph and its edges. */
export interface EdgePicture {
  readonly pixels: Tensor
  readonly edges: Tensor
  readonly name: string
}

const photograph: PictureSettings = {
  picture: { kind: 'built-in', id: 'photographer' },
  size: drawnSide,
  colour: 'grey',
  crop: 'centre',
}
/** Worked out, and so at hand while the photograph is on its way. */
const meanwhile: PictureSettings = { ...photograph, picture: { kind: 'built-in', id: 'disk' } }

let last: EdgePicture | undefined

/** The photograph if it is there, else a drawn picture, with its edges. */
export function edgesNow(): EdgePicture {
  const arrived = pictureOf(photograph)
  const picture = arrived ?? pictureAtHand(meanwhile)
  if (!picture) throw new RangeError('the picture in between must be one that is worked out')
  if (last?.pixels !== picture.pixels)
    last = {
      pixels: picture.pixels,
      edges: edgesOf(picture.pixels),
      name: arrived ? 'Photographer' : 'Disk',
    }
  return last
}

/** Hook: the same, anew when the photograph arrives. */
export function useEdges(): EdgePicture {
  useArrivals()
  return edgesNow()
}
