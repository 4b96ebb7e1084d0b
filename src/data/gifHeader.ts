import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

/** Size, transparency and animation of a GIF; undefined when it is none. Source: GIF89a specification. */
export function readGifHeader(view: ByteView): FoundHeader | undefined {
  if (!/^GIF8[79]a/.test(view.letters(0, 6))) return undefined
  let [width, height] = [view.u16le(6), view.u16le(8)]
  let frames = 0
  let alpha = false
  let loops = false

  let at = 13 + tableLength(view.byte(10))
  while (frames < 2) {
    const block = view.byte(at)
    if (block === extension) {
      alpha ||= view.byte(at + 1) === graphicControl && (view.byte(at + 3) & 1) === 1
      loops ||= view.letters(at + 3, 8) === 'NETSCAPE'
      at = afterSubBlocks(view, at + 2)
    } else if (block === imageDescriptor) {
      frames++
      // A frame may reach beyond the screen that the file declares; browsers then enlarge the picture.
      width = Math.max(width, view.u16le(at + 1) + view.u16le(at + 5))
      height = Math.max(height, view.u16le(at + 3) + view.u16le(at + 7))
      at = afterSubBlocks(view, at + 11 + tableLength(view.byte(at + 9)))
    } else break
  }
  return foundHeader({ width, height, alpha, animated: frames > 1 || loops, bitDepth: 8 })
}

const extension = 0x21
const graphicControl = 0xf9
const imageDescriptor = 0x2c

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function afterSubBlocks(view: ByteView, start: number): number {
  let at = start
  while (view.byte(at) > 0) at += view.byte(at) + 1
  return at + 1
}
