import type { Picture } from '#data/picture.ts'
import { createPictures } from '#parts/picture/createPictures.ts'
import { followKeptPicture, type KeptSession } from '#parts/picture/followKeptPicture.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import type { PictureChoice } from '#parts/picture/pictureChoice.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import type { DataSource } from './labModel.ts'

/**
 * The picture of the settings, for labs that work on a small one.
 * @param first the picture that the lab begins with: one that is worked out, not loaded
 */
export function pictureSource<S extends PictureSettings>(
  first: PictureChoice,
): Omit<DataSource<S, Picture>, 'meanwhile'> {
  return {
    pictures: createPictures,
    wants: (settings) => settings,
    data: pictureAtHand,
    standIn: (settings) => ({ ...settings, picture: first }),
    // The picture is some of the settings S; the compiler cannot see that a patch of it is one of them.
    follow: (session) => followKeptPicture(session as unknown as KeptSession),
  }
}
