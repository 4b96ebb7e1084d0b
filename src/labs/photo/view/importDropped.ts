import { linkInPng } from '#data/photo/linkInPng.ts'
import { ownStep, withStep } from '#labs/photo/model/chain.ts'
import { kernelLimits } from '#labs/photo/model/kernelText.ts'
import { type PhotoLab, wholeView } from '#labs/photo/photo.ts'
import { photoTable } from '#labs/photo/settings.ts'
import { isOwnPhotoHere, ownPhotosOf, photoName } from '#labs/photo/work/ownPhotos.ts'
import { photoPng, photoPngName } from '#labs/photo/work/photoPng.ts'
import { importDropped } from '#parts/lab/importDropped.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { changeChain, standInMiddle } from './edits.ts'

const { side: mostSide, decimals } = kernelLimits

/** Takes a dropped or pasted photograph, or a pasted matrix as a kernel of one's own. */
export function importIntoPhoto(lab: PhotoLab, transfer: DataTransfer) {
  return importDropped(transfer, {
    picture: (file) => openPhoto(lab, file),
    matrix: { most: mostSide, take: (text) => importMatrix(lab, text) },
  })
}

/** Opens a file as the photograph, at its full size; a newer one ends an older one. */
export async function openPhoto(lab: PhotoLab, file: File): Promise<readonly string[]> {
  const link = await linkIn(lab, file)
  return link === undefined ? await openPixels(lab, file) : await openSettings(lab, link, file)
}

/** Opens a file as the photograph, whatever is written into it. */
export async function openPixels(lab: PhotoLab, file: File): Promise<readonly string[]> {
  const { session, pointing } = lab
  const own = ownPhotosOf(lab)
  const before = session.settings().photo
  const opened = await own.open(file)
  // Another was chosen while this one was decoded: the last choice wins.
  if (!opened || session.settings().photo !== before) return []
  const notes = session.change({ photo: own.keep(file, opened) })
  pointing.set(wholeView)
  standInMiddle(session)
  return [...opened.notes, ...notes]
}

/** The link in a picture that was saved here. */
async function linkIn({ session }: PhotoLab, file: File): Promise<string | undefined> {
  const head = await file
    .slice(0, 4096)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0))
  const link = linkInPng(new Uint8Array(head))
  return link?.startsWith(`#/${session.id}`) ? link : undefined
}

/** The settings with which a picture was saved here, on its photograph if that can be had, else on the one that is open. */
async function openSettings(
  { session, pointing }: PhotoLab,
  link: string,
  file: File,
): Promise<readonly string[]> {
  const query = link.split('?')[1] ?? ''
  const { settings, notes: unread } = decodeSettings(photoTable, query)
  const { kind, id } = settings.photo
  const isHere = kind === 'sample' || (await isOwnPhotoHere(id))
  const { photo: open } = session.settings()
  const notes = isHere
    ? session.readLink(query)
    : [...unread, ...session.begin({ ...settings, photo: open })]
  const { photo } = session.settings()
  pointing.set({ ...wholeView, saved: { file, photo } })
  const name = photoName(photo)
  return [
    isHere
      ? `This picture was saved here: its filters are back, on ${name}.`
      : `This picture was saved here: its filters are back, on ${name}, since its own photograph is not on this device.`,
    'To filter the picture itself: “Use the saved picture”, under Photograph.',
    ...notes,
  ]
}

/** Makes the result the photograph, so that it can be filtered further. */
export async function openResult(lab: PhotoLab): Promise<readonly string[]> {
  const { session, pointing } = lab
  const own = ownPhotosOf(lab)
  const name = photoPngName(session.settings())
  const { png, words } = await photoPng(lab)
  const file = new File([png], `${name}.png`, { type: 'image/png' })
  const opened = await own.open(file)
  if (!opened) return []
  session.begin({ photo: own.keep(file, opened), chain: [] })
  pointing.set(wholeView)
  return [`The result is the photograph now: ${words}. Undo brings its filters back.`]
}

/** Adds a pasted matrix to the chain; nothing is applied when anything in it cannot be read. */
async function importMatrix({ session }: PhotoLab, text: string): Promise<readonly string[]> {
  const { readMatrix } = await import('#data/readMatrix.ts')
  const read = readMatrix(text, mostSide)
  if (!read.ok) throw new RangeError(read.message)
  const rows = read.rows.map((row) => row.map((value) => Number(value.toFixed(decimals)) + 0))
  const { chain } = session.settings()
  const notes = changeChain(session, withStep(chain, ownStep({ rows, divisor: read.divisor })))
  const size = `${rows.length}×${rows[0]?.length ?? 0}`
  return [`The pasted ${size} matrix is the last filter now.`, ...read.notes, ...notes]
}
