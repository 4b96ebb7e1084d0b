import { linkInPng } from '#data/photo/linkInPng.ts'
import { readMatrix } from '#data/readMatrix.ts'
import { imageFrom } from '#data/takenFiles.ts'
import { ownStep, withStep } from './chainEdits.ts'
import { keepOwnPhoto, openOwnPhoto } from './ownPhotos.ts'
import { photoSession, standInMiddle } from './session.ts'
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
  if (link !== undefined) return settingsOf(link)
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

/** The settings with which a picture was saved here; the photograph stays unless it was one of ours. */
function settingsOf(link: string): readonly string[] {
  const { photo } = photoSession.store.getState().settings
  const query = link.split('?')[1] ?? ''
  const notes = photoSession.readLink(query)
  const isOurs = new URLSearchParams(query).has('in') || photo.kind === 'sample'
  if (!isOurs) photoSession.change({ photo })
  return [
    'This picture was saved here: its filters are back. The photograph is the one that was open.',
    ...notes,
  ]
}

/** Adds a pasted matrix to the chain; nothing is applied when anything in it cannot be read. */
function takeMatrix(text: string): readonly string[] {
  const read = readMatrix(text, mostSide)
  if (!read.ok) throw new RangeError(read.message)
  const rows = read.rows.map((row) => row.map((value) => Number(value.toFixed(decimals)) + 0))
  const { chain } = photoSession.store.getState().settings
  const notes = photoSession.change({
    chain: withStep(chain, ownStep({ rows, divisor: read.divisor })),
  })
  const size = `${rows.length}×${rows[0]?.length ?? 0}`
  return [`The pasted ${size} matrix is the last filter now.`, ...read.notes, ...notes]
}
