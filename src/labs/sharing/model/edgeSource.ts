import type { DataSource } from '#parts/lab/labModel.ts'
import { createPictures } from '#parts/picture/createPictures.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { drawnSide, type EdgePicture, edgePicture } from './edges.ts'
import type { SharingSettings } from './sharingSettings.ts'

const photograph: PictureSettings = {
  picture: { kind: 'built-in', id: 'photographer' },
  size: drawnSide,
  colour: 'grey',
  crop: 'centre',
}
/** Worked out, and so at hand while the photograph is on its way. */
const disk: PictureSettings = { ...photograph, picture: { kind: 'built-in', id: 'disk' } }

/** The photograph with its edges, where they are shown; no other view needs a picture. */
export const edgeSource: DataSource<SharingSettings, EdgePicture | null> = {
  pictures: createPictures,
  wants: ({ view }) => (view === 'edges' ? photograph : undefined),
  data: ({ view }) => (view === 'edges' ? edgesAtHand(photograph, 'Photographer') : null),
  meanwhile: () => edgesAtHand(disk, 'Disk'),
  standIn: (settings) => ({ ...settings, view: 'row' }),
}

function edgesAtHand(settings: PictureSettings, name: string): EdgePicture | undefined {
  const picture = pictureAtHand(settings)
  return picture && edgePicture(picture.pixels, name)
}
