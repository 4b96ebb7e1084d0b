import type { Tensor } from '#core/tensor.ts'
import { pictureAtHand, pictureOf, useArrivals } from '#parts/picture/pictures.ts'
import type { PictureSettings } from '#parts/picture/pictureSettings.ts'
import type { Moment } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { drawnSide, edgesOf } from './edges.ts'
import { momentUnder } from './model.ts'
import { sharingSession } from './session.ts'
import { sharingView } from './view.ts'

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

/** Hook: the moment of the edge that is pointed at, else of the step. */
export function useEdgeMoment(): Moment {
  const moment = useMoment(sharingSession)
  const hovered = sharingView.use((view) => view.hovered)
  return momentUnder(moment, hovered, sharingSession.useClock().count)
}

/** Hook: the same, anew when the photograph arrives. */
export function useEdges(): EdgePicture {
  useArrivals()
  return edgesNow()
}
