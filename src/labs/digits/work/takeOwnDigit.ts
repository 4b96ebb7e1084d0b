import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import { openPictureFile } from '#data/openPicture.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { inkOfPicture } from '#labs/digits/model/own/inkOfPicture.ts'
import type { OwnPicture } from '#labs/digits/model/own/ownPicture.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { keepOwnFile, ownFile } from '#parts/picture/ownFiles.ts'

/** What is being opened in a lab on the page. */
const openingOf = perInstance((_lab: DigitsLab): { stop?: AbortController } => ({}))

/**
 * Opens a picture of the person's own in the place of the drawing; resolves to what there is to say.
 * @throws Error with a sentence; then nothing has changed.
 */
export async function takeOwnDigit(lab: DigitsLab, file: File): Promise<readonly string[]> {
  const opening = openingOf(lab)
  opening.stop?.abort()
  const mine = new AbortController()
  opening.stop = mine
  try {
    const { ink, isLightOnDark, notes, ...size } = await read(file, mine.signal)
    if (mine.signal.aborted) return []
    const id = keepOwnFile(file)
    void keepPicture(id, file)
    const said = lab.session.change({ from: 'own', own: { id, ...size, ink } })
    lab.session.playback.pause()
    lab.session.playback.seek(lab.session.clock().count - 1)
    const kind = isLightOnDark ? 'light ink on a dark ground' : 'dark ink on a light ground'
    return [`“${file.name}” is read as ${kind}.`, ...notes, ...said]
  } catch (error) {
    // A newer picture has taken its place: there is nothing to tell of this one.
    if (mine.signal.aborted) return []
    throw error
  }
}

/** Opens the picture that a link only names, or says that it is not here. */
export async function reopenOwnDigit(
  lab: DigitsLab,
  own: OwnPicture,
  signal: AbortSignal,
): Promise<void> {
  const { session } = lab
  try {
    const file = ownFile(own.id) ?? (await keptPicture(own.id))
    if (!(file instanceof File)) throw new RangeError(`picture ${own.id} is not on this device`)
    const { ink } = await read(file, signal)
    if (signal.aborted) return
    keepOwnFile(file, own.id)
    session.resolve({ own: { ...own, ink } })
  } catch {
    if (signal.aborted) return
    const { from } = session.settings()
    session.resolve({ own: null, ...(from === 'own' && { from: 'drawn' }) })
    const problem =
      'The picture in this link is its sender’s own and not on this device: the drawing stands in for it.'
    session.notify([problem], 'problem')
  }
}

async function read(file: File, signal: AbortSignal) {
  const { image, notes, width, height } = await openPictureFile(file, signal)
  return { ...inkOfPicture(image, file.name), notes, width, height }
}
