import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

const infoSizes = [40, 52, 56, 64, 108, 124]

/** Size of a Windows or OS/2 bitmap; undefined when it is none: two letters alone are not enough to tell. */
export function readBmpHeader(view: ByteView): FoundHeader | undefined {
  if (view.letters(0, 2) !== 'BM') return undefined
  const infoSize = view.u32le(14)
  if (infoSize === 12) return foundHeader({ width: view.u16le(18), height: view.u16le(20) })
  if (!infoSizes.includes(infoSize)) return undefined
  return foundHeader({
    width: signed(view.u32le(18)),
    // Negative when the rows are stored from the top downwards.
    height: Math.abs(signed(view.u32le(22))),
    // Only the newer headers say where alpha lies.
    alpha: infoSize >= 56 && view.u32le(66) !== 0,
  })
}

function signed(value: number): number {
  return value < 2 ** 31 ? value : value - 2 ** 32
}
