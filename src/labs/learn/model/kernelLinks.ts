import type { KernelRows } from '#data/kernelPreset.ts'
import { writeNumber } from '#state/numberText.ts'

/** The largest kernels that a lab takes, in cells along a side. */
const largest = { slide: 11, channels: 7, photo: 15 } as const

/** Where a learned kernel can be taken: the lab's name and a link that opens it with the kernel. */
export function kernelLinks({ rows }: KernelRows): readonly { name: string; href: string }[] {
  const side = rows.length
  const texts = rows.map((row) => row.map(writeNumber).join(','))
  const links = [
    { lab: 'slide', name: 'Slide', href: `#/slide?in=photographer&size=48&k=${texts.join(';')}` },
    {
      lab: 'channels',
      name: 'Channels',
      href: `#/channels?k=${side}&bank=ones;1.1-3:${texts.join(',')}`,
    },
    { lab: 'photo', name: 'Photo', href: `#/photo?f=own:${texts.join('_')}:1` },
  ] as const
  return links.filter(({ lab }) => side <= largest[lab])
}
