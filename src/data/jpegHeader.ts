import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

/** Size and depth of a JPEG from its first frame header; undefined when it is none. Source: ITU T.81, annex B. */
export function readJpegHeader(view: ByteView): FoundHeader | undefined {
  if (view.u16be(0) !== 0xffd8) return undefined
  let at = 2
  while (at < view.length) {
    // Decoders skip what stands between segments, and a marker may be filled up with 0xFF.
    while (at < view.length && view.byte(at) !== 0xff) at++
    while (view.byte(at) === 0xff) at++
    const marker = view.byte(at)
    if (isFrame(marker))
      return foundHeader({
        width: view.u16be(at + 6),
        height: view.u16be(at + 4),
        bitDepth: view.byte(at + 3),
      })
    if (marker === endOfImage || marker === startOfScan) return 'damaged'
    if (isAlone(marker)) {
      at++
      continue
    }
    const length = view.u16be(at + 1)
    if (length < 2) return 'damaged'
    at += 1 + length
  }
  return 'cut short'
}

const endOfImage = 0xd9
const startOfScan = 0xda

/** C0 to CF but for the tables DHT, JPG and DAC that lie between. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Markers without a length: a stuffed zero, TEM, restarts and a second start of image. */
function isAlone(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)
}
