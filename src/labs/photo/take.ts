import { linkInPng } from '#data/photo/linkInPng.ts'
import { readMatrix } from '#data/readMatrix.ts'
import { imageFrom } from '#data/takenFiles.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { ownStep, withStep } from './chainEdits.ts'
import { changeChain } from './changeChain.ts'
import { isOwnPhotoHere, keepOwnPhoto, openOwnPhoto, photoName } from './ownPhotos.ts'
import { photoFile } from './photoPng.ts'
import { photoPngName } from './photoPngName.ts'
import { savedPicture } from './savedPicture.ts'
import { photoSession, standInMiddle } from './session.ts'
import { photoTable } from './settings.ts'
import { photoView } from './view.ts'

const mostSide = 15
const decimals = 4

/** Takes a dropped or pasted photograph, or a pasted matrix as a kernel of one's own. */
export async function takeIntoPhoto(transfer: DataTransfer): Promise<readonly string[]> {
  const { file, text, notes } = imageFrom(transfer)
  // A spreadsheet gives its cells as text and their picture as a file: the numbers are meant.
  const isMatrix = text !== undefined && (file === undefined || readMatrix(text, mostSide).ok)
  if (isMatrix) return [...notes, ...takeMatrix(text)]
  if (file) return [...notes, ...(await takePhoto(file))]
  throw new RangeError(notes.join(' '))
}

/** Opens a file as the photograph, at its full size; a newer one ends an older one. */
export async function takePhoto(file: File): Promise<readonly string[]> {
  const link = await linkIn(file)
  return link === undefined ? await takePixels(file) : await takeSettings(link, file)
}

/** Opens a file as the photograph, whatever is written into it. */
export async function takePixels(file: File): Promise<readonly string[]> {
  const before = photoSession.store.getState().settings.photo
  const photo = await openOwnPhoto(file)
  // Another was chosen while this one was decoded: the last choice wins.
  if (!photo || photoSession.store.getState().settings.photo !== before) return []
  const notes = photoSession.change({ photo: keepOwnPhoto(file, photo) })
  photoView.set({ zoom: 0, centre: [0.5, 0.5] })
  standInMiddle()
  return [...photo.notes, ...notes]
}

/** The link in a picture that was saved here. */
async function linkIn(file: File): Promise<string | undefined> {
  const head = await file
    .slice(0, 4096)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0))
  const link = linkInPng(new Uint8Array(head))
  return link?.startsWith(`#/${photoSession.id}`) ? link : undefined
}

/** The settings with which a picture was saved here, on its photograph if that can be had, else on the one that is open. */
async function takeSettings(link: string, file: File): Promise<readonly string[]> {
  const query = link.split('?')[1] ?? ''
  const { settings, notes: unread } = decodeSettings(photoTable, query)
  const { kind, id } = settings.photo
  const isHere = kind === 'sample' || (await isOwnPhotoHere(id))
  const { photo: open } = photoSession.settings()
  const notes = isHere
    ? photoSession.readLink(query)
    : [...unread, ...photoSession.begin({ ...settings, photo: open })]
  photoView.set({ zoom: 0, centre: [0.5, 0.5] })
  const { photo } = photoSession.settings()
  savedPicture.set({ file, photo })
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
export async function takeResult(): Promise<readonly string[]> {
  const name = photoPngName()
  const { png, words } = await photoFile()
  const file = new File([png], `${name}.png`, { type: 'image/png' })
  const photo = await openOwnPhoto(file)
  if (!photo) return []
  photoSession.begin({ photo: keepOwnPhoto(file, photo), chain: [] })
  photoView.set({ zoom: 0, centre: [0.5, 0.5] })
  return [`The result is the photograph now: ${words}. Undo brings its filters back.`]
}

/** Adds a pasted matrix to the chain; nothing is applied when anything in it cannot be read. */
function takeMatrix(text: string): readonly string[] {
  const read = readMatrix(text, mostSide)
  if (!read.ok) throw new RangeError(read.message)
  const rows = read.rows.map((row) => row.map((value) => Number(value.toFixed(decimals)) + 0))
  const { chain } = photoSession.store.getState().settings
  const notes = changeChain(withStep(chain, ownStep({ rows, divisor: read.divisor })))
  const size = `${rows.length}×${rows[0]?.length ?? 0}`
  return [`The pasted ${size} matrix is the last filter now.`, ...read.notes, ...notes]
}
