import { byteView, type ByteView } from '#data/byteView.ts'
import { quotedName } from './netLimits.ts'

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string
  /** @throws RangeError when it cannot be unpacked. */
  readonly read: () => Promise<Uint8Array>
}

/**
 * The files of a ZIP archive, by its central directory.
 * @throws RangeError when it is damaged, or larger than 4 GB.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = byteView(bytes)
  const end = endOfDirectory(view)
  const count = view.u16le(end + 10)
  const spend = byteBudget()
  const entries: ZipEntry[] = []
  let at = view.u32le(end + 16)
  for (let index = 0; index < count; index++) {
    if (view.letters(at, 4) !== 'PK\x01\x02')
      throw damaged(`entry ${index + 1} is not where it should be`)
    const [method, packed, size] = [view.u16le(at + 10), view.u32le(at + 20), view.u32le(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.u16le(at + place))
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!))
    const header = view.u32le(at + 42)
    entries.push({
      name,
      read: async () => {
        const content = contentAt(bytes, view, header, packed, name)
        if (method === 0) return content
        spend(size)
        return unpacked(content, method, size, quotedName(name))
      },
    })
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

/** Bytes that all files may unpack to: more than any network that is read here. */
const mostBytes = 2 ** 28

/** Counts what is unpacked: a small archive may hold the same file a thousand times. */
function byteBudget() {
  let spent = 0
  return (size: number): void => {
    spent += size
    if (spent > mostBytes)
      throw new RangeError(
        `The archive unpacks to more than ${mostBytes / 2 ** 20} MB: a network of up to 2 million weights would do.`,
      )
  }
}

function endOfDirectory(view: ByteView): number {
  // Behind it there is at most a comment of 65,535 bytes.
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 65_535); at--)
    if (view.byte(at) === 0x50 && view.letters(at, 4) === 'PK\x05\x06') return at
  throw damaged('its directory is missing, so it was cut short')
}

/** The bytes of an entry; the lengths in front of them may differ from those in the directory. */
function contentAt(
  bytes: Uint8Array,
  view: ByteView,
  header: number,
  packed: number,
  name: string,
): Uint8Array {
  const start = header + 30 + view.u16le(header + 26) + view.u16le(header + 28)
  if (view.letters(header, 4) !== 'PK\x03\x04' || !(start + packed <= bytes.length))
    throw damaged(`${quotedName(name)} is not where it should be`)
  return bytes.subarray(start, start + packed)
}

async function unpacked(
  content: Uint8Array,
  method: number,
  size: number,
  name: string,
): Promise<Uint8Array> {
  if (method !== 8)
    throw new RangeError(
      `${name} in the archive is packed by method ${method}: stored or deflated files would do.`,
    )
  return inflated(content, size, name)
}

/** Unpacked bytes; no more than were announced are ever held. */
async function inflated(content: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  const result = new Uint8Array(size)
  let at = 0
  const source = new Blob([new Uint8Array(content)]).stream()
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw damaged(`${name} cannot be unpacked`)
    })
    if (done) break
    if (at + value.length > size) {
      await reader.cancel().catch(() => undefined)
      throw damaged(`${name} unpacks to more than its ${size} bytes`)
    }
    result.set(value, at)
    at += value.length
  }
  if (at < size) throw damaged(`${name} unpacks to ${at} of its ${size} bytes`)
  return result
}

function damaged(how: string): RangeError {
  return new RangeError(`The archive is damaged: ${how}.`)
}
