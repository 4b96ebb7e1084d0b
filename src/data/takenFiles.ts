/** What a drop or a paste carries: the part of DataTransfer that is looked at. Readable only while its event runs. */
export interface TakenItems {
  readonly files: ArrayLike<File>
  readonly items?: ArrayLike<{
    readonly kind: string
    webkitGetAsEntry?: () => { readonly isDirectory: boolean; readonly name: string } | null
  }>
  getData: (type: string) => string
}

export interface Taken {
  /** The first file that looks like an image, or the first of all, so that its header can say what it is. */
  readonly file?: File
  /** Text that may be a matrix. A spreadsheet gives both: cells as text and their picture as a file; text is meant then. */
  readonly text?: string
  /** What was left and why, in sentences; with no file and no text, why there is nothing. */
  readonly notes: string[]
}

const imageName = /\.(?:png|jpe?g|jfif|webp|gif|bmp|avif)$/i
const namesShown = 3

/** Picks the image or the text out of a drop or a paste. */
export function imageFrom(items: TakenItems): Taken {
  const folders = folderNames(items)
  const files = Array.from(items.files).filter(({ name }) => !folders.includes(name))
  const file = files.find(looksLikeImage) ?? files[0]
  const notes = folders.length > 0 ? [folderNote(folders)] : []
  if (file && files.length > 1) notes.push(othersNote(file, files))

  const text = items.getData('text/plain')
  const address = addressIn(items, text)
  if (file) return { file, notes, ...(text.trim() !== '' && !address && { text }) }
  if (address)
    return {
      notes: [
        ...notes,
        'That is an address. Kernelscope loads nothing from other sites: save the picture there, then open the file here.',
      ],
    }
  if (text.trim() !== '') return { text, notes }
  return { notes: notes.length > 0 ? notes : ['There is no picture and no text in it.'] }
}

function looksLikeImage({ type, name }: File): boolean {
  return (type.startsWith('image/') && type !== 'image/svg+xml') || imageName.test(name)
}

function folderNames({ items = [] }: TakenItems): string[] {
  return Array.from(items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry?.() : null
    return entry?.isDirectory ? [entry.name] : []
  })
}

/** A single web or file address, given as such or as the whole text. */
function addressIn(items: TakenItems, text: string): boolean {
  return (
    items.getData('text/uri-list') !== '' ||
    /^\s*(?:https?|file|data):\S+\s*$/i.test(text.slice(0, 5000))
  )
}

function folderNote(names: string[]): string {
  return names.length === 1
    ? `${quoted(names[0] ?? '')} is a folder: open a picture that is in it.`
    : `${listed(names)} are folders: open a picture that is in one of them.`
}

function othersNote(taken: File, files: File[]): string {
  const others = files.filter((file) => file !== taken).map(({ name }) => name)
  return `${quoted(taken.name)} was taken; ${listed(others)} ${others.length === 1 ? 'was' : 'were'} left.`
}

function listed(names: string[]): string {
  const shown = names.slice(0, namesShown).map(quoted)
  const more = names.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  return parts.length > 1
    ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
    : (parts[0] ?? '')
}

/** A name on one line, without characters that turn the writing direction, at most 40 letters long. */
function quoted(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  return `“${plain.length > 40 ? `${plain.slice(0, 26)}…${plain.slice(-13)}` : plain}”`
}
