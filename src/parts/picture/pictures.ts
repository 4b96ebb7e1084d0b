import type { Picture } from '#data/picture.ts'
import { createPictures } from './createPictures.ts'
import { pictureAtHand } from './pictureAtHand.ts'
import type { PictureSettings } from './pictureChoice.ts'

export { pictureAtHand } from './pictureAtHand.ts'

export const pagePictures = createPictures()

/** The picture of the settings, or undefined while it is on its way; one that is asked for no more is given up. */
export function pictureOf(settings: PictureSettings): Picture | undefined {
  pagePictures.want(settings)
  return pictureAtHand(settings)
}

/** Hook: re-renders when a photograph arrives. */
export const useArrivals = pagePictures.useArrivals
export const usePictureProblem = pagePictures.useProblem
export const retryPicture = pagePictures.retry
