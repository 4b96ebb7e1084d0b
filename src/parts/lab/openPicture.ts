import type { Pictures } from '#parts/picture/createPictures.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import type { PictureSession } from '#parts/picture/pictureSettings.ts'
import type { ShellSession } from '#state/labSession.ts'
import { playFromFirst } from '#state/playFromFirst.ts'

interface PictureLab {
  readonly session: PictureSession & Pick<ShellSession, 'playback'>
  readonly pictures: Pictures
}

/**
 * Opens a picture of the person's own and plays over it from the first output; resolves to what there is to say.
 * @param then what else changes with it
 * @throws Error with a sentence; then nothing has changed.
 */
export async function openPicture<S extends PictureSettings>(
  { session, pictures }: PictureLab,
  file: File,
  then?: Partial<S>,
): Promise<readonly string[]> {
  const notes = await pictures.open<S>(session, file, then)
  if (notes) playFromFirst(session.playback)
  return notes ?? []
}
