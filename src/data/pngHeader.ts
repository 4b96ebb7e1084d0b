import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

const chunkLimit = 1000

/** Size, depth, alpha and animation of a PNG; undefined when it is none. Source: W3C PNG, third edition. */
export function readPngHeader(view: ByteView): FoundHeader | undefined {
  if (view.letters(0, 4) !== '\x89PNG') return undefined
  if (view.length < 33) return 'cut short'
  if (view.letters(4, 4) !== '\r\n\x1A\n' || view.letters(12, 4) !== 'IHDR') return 'damaged'
  const chunks = chunkNames(view)
  const colourType = view.byte(25)
  return foundHeader({
    width: view.u32be(16),
    height: view.u32be(20),
    bitDepth: view.byte(24),
    alpha: colourType === 4 || colourType === 6 || chunks.includes('tRNS'),
    animated: chunks.includes('acTL'),
  })
}

/** The chunks before the pixels. */
function chunkNames(view: ByteView): string[] {
  const names: string[] = []
  for (let at = 8; at < view.length && names.length < chunkLimit; at += 12 + view.u32be(at)) {
    const name = view.letters(at + 4, 4)
    if (name === 'IDAT') break
    names.push(name)
  }
  return names
}
