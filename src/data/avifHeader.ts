import type { ByteView } from './byteView.ts'
import { foundHeader, type FoundHeader } from './foundHeader.ts'

/** Brands of an ISO media file (HEIC, AVIF, MP4 …), the main one first; none when it is no such file. */
export function mediaBrands(view: ByteView): string[] {
  if (view.letters(4, 4) !== 'ftyp') return []
  const end = Math.min(view.u32be(0), view.length, 256)
  const brands = [view.letters(8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(view.letters(at, 4))
  return brands
}

/** Largest size that an AVIF's image properties declare; undefined when it is none. Source: ISO 14496-12, 23008-12. */
export function readAvifHeader(view: ByteView): FoundHeader | undefined {
  const brands = mediaBrands(view)
  if (!brands.includes('avif') && !brands.includes('avis')) return undefined

  // A picture may be put together from tiles and have a thumbnail: the largest one is the whole.
  const properties = inside(view, ['meta', 'iprp', 'ipco'])
  const sizes = properties
    .filter(({ type }) => type === 'ispe')
    .map(({ from }) => ({ width: view.u32be(from + 4), height: view.u32be(from + 8) }))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
  if (!sizes[0]) return 'cut short'
  const depth = properties.find(({ type }) => type === 'pixi')
  return foundHeader({
    ...sizes[0],
    animated: brands[0] === 'avis',
    alpha: properties.some(
      ({ type, from, to }) =>
        type === 'auxC' && view.letters(from, Math.min(64, to - from)).includes('alpha'),
    ),
    ...(depth && { bitDepth: view.byte(depth.from + 5) }),
  })
}

interface Box {
  readonly type: string
  /** Where its contents begin and end. */
  readonly from: number
  readonly to: number
}

const boxLimit = 200

/** The boxes at the end of a path of boxes in boxes. */
function inside(view: ByteView, path: string[]): Box[] {
  return path.reduce(
    (boxes, name) => {
      const box = boxes.find(({ type }) => type === name)
      // meta begins with four bytes of version and flags.
      return box ? boxesBetween(view, box.from + (name === 'meta' ? 4 : 0), box.to) : []
    },
    boxesBetween(view, 0, view.length),
  )
}

function boxesBetween(view: ByteView, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to && boxes.length < boxLimit;) {
    const long = view.u32be(at) === 1
    const size = long ? view.u32be(at + 8) * 2 ** 32 + view.u32be(at + 12) : view.u32be(at)
    const end = size === 0 ? to : at + size
    if (!(end >= at + 8)) break
    boxes.push({ type: view.letters(at + 4, 4), from: at + (long ? 16 : 8), to: Math.min(end, to) })
    at = end
  }
  return boxes
}
