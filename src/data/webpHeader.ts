import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

/** Size, alpha and animation of a WebP; undefined when it is none. Source: RFC 9649, RFC 6386 section 9.1. */
export function readWebpHeader(view: ByteView): FoundHeader | undefined {
  if (view.letters(0, 4) !== 'RIFF' || view.letters(8, 4) !== 'WEBP') return undefined
  if (view.length < 30) return 'cut short'
  switch (view.letters(12, 4)) {
    case 'VP8 ':
      if (view.u24le(23) !== 0x2a019d) return 'damaged'
      return foundHeader({ width: view.u16le(26) & 0x3fff, height: view.u16le(28) & 0x3fff })
    case 'VP8L':
      if (view.byte(20) !== 0x2f) return 'damaged'
      return foundHeader({
        width: (view.u16le(21) & 0x3fff) + 1,
        height: ((view.u24le(22) >> 6) & 0x3fff) + 1,
        alpha: (view.byte(24) & 0x10) !== 0,
      })
    case 'VP8X':
      return foundHeader({
        width: view.u24le(24) + 1,
        height: view.u24le(27) + 1,
        alpha: (view.byte(20) & 0x10) !== 0,
        animated: (view.byte(20) & 0x02) !== 0,
      })
    default:
      return 'damaged'
  }
}
