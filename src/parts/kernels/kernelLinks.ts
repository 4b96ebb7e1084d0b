import type { KernelRows } from '#data/kernelPreset.ts'
import { writeNumber } from '#state/numberText.ts'

/** The largest kernels that a lab takes, in cells along a side. */
const largest = { slide: 11, channels: 7, photo: 15 } as const

/**
 * Where a kernel can be taken: the lab's name and a link that opens it with the kernel.
 * @param slices in Channels, those for red, green and blue; without them the kernel is each
 */
export function kernelLinks(
  { rows }: KernelRows,
  slices: readonly KernelRows[] = [],
): readonly { name: string; href: string }[] {
  const side = rows.length
  const texts = textsOf(rows)
  const inSlices = slices.map((slice, at) => `1.${at + 1}:${textsOf(slice.rows).join(',')}`)
  const bank = slices.length > 0 ? inSlices.join(';') : `1.1-3:${texts.join(',')}`
  const links = [
    { lab: 'slide', name: 'Slide', href: `#/slide?in=photographer&size=48&k=${texts.join(';')}` },
    {
      lab: 'channels',
      name: 'Channels',
      href: `#/channels?k=${side}&bank=ones;${bank}`,
    },
    { lab: 'photo', name: 'Photo', href: `#/photo?f=own:${texts.join('_')}:1` },
  ] as const
  return links.filter(({ lab }) => side <= largest[lab])
}

function textsOf(rows: KernelRows['rows']): readonly string[] {
  return rows.map((row) => row.map(writeNumber).join(','))
}
