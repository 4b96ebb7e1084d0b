import { keptFile } from '#data/keptFile.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { keepOwnPicture } from './pictures.ts'
import { initialPicture } from './pictureSetting.ts'
import { slideSession } from './session.ts'

const missing =
  'This link was made with a picture that stays on its owner’s device; a letter is shown instead.'

/** After a reload, or at a link made elsewhere: one's own picture again if this device has it. */
export async function restoreOwn(): Promise<void> {
  const file = await keptFile()
  try {
    if (!file) throw new RangeError(missing)
    const picture = await openPictureFile(file, new AbortController().signal)
    slideSession.change({ picture: keepOwnPicture(picture) })
  } catch {
    slideSession.change({ picture: initialPicture })
    slideSession.tell([missing])
  }
}
