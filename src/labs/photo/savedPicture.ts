import { createValue } from '#state/createValue.ts'
import type { PhotoChoice } from './photoChoice.ts'

/** The picture last opened that was saved here, and the photograph that its settings were put on. */
export const savedPicture = createValue<{
  readonly file: File | undefined
  readonly photo: PhotoChoice | undefined
}>({ file: undefined, photo: undefined })

/** Hook: that picture, as long as its photograph is the one that is shown. */
export function useSavedPicture(photo: PhotoChoice): File | undefined {
  return savedPicture.use((value) => (value.photo === photo ? value.file : undefined))
}
