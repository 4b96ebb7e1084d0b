import { readAvifHeader } from './avifHeader.ts'
import { readBmpHeader } from './bmpHeader.ts'
import { byteView, type ByteView } from './byteView.ts'
import type { FoundHeader, HeaderFacts } from './foundHeader.ts'
import { readGifHeader } from './gifHeader.ts'
import { readJpegHeader } from './jpegHeader.ts'
import { nameOtherFile } from './otherFiles.ts'
import { readPngHeader } from './pngHeader.ts'
import { readWebpHeader } from './webpHeader.ts'

/** What a picture file may be at most; checked before anything is decoded. */
const fileLimits = { bytes: 40 * 2 ** 20, pixels: 64e6, side: 16_384 } as const

/** Formats that are read, and the endings their names have. */
const formats = {
  png: { label: 'PNG', read: readPngHeader },
  jpeg: { label: 'JPEG', read: readJpegHeader },
  webp: { label: 'WebP', read: readWebpHeader },
  gif: { label: 'GIF', read: readGifHeader },
  bmp: { label: 'BMP', read: readBmpHeader },
  avif: { label: 'AVIF', read: readAvifHeader },
} satisfies Record<string, { label: string; read: (view: ByteView) => FoundHeader | undefined }>

export type ImageType = keyof typeof formats

export interface ImageHeader extends HeaderFacts {
  readonly ok: true
  readonly type: ImageType
}

export interface RefusedImage {
  readonly ok: false
  /** What was given and what would do, in a sentence or two. */
  readonly reason: string
  /** The size is told beyond the given bytes: more of the file may help. */
  readonly cutShort?: true
}

const accepted = 'Kernelscope reads PNG, JPEG, WebP, GIF, BMP and AVIF pictures.'

/**
 * Format and size of an image file by its first bytes, whatever its name says; refused when it is something
 * else, damaged at its head or beyond the limits. Never throws, decodes nothing.
 */
export function readImageHeader(bytes: Uint8Array, name = ''): ImageHeader | RefusedImage {
  if (bytes.length === 0) return refused(`This file is empty: it has 0 bytes. ${accepted}`)
  const view = byteView(bytes)
  for (const type of Object.keys(formats) as ImageType[]) {
    const found = formats[type].read(view)
    if (found) return judged(type, found)
  }
  const kind = nameOtherFile(view, bytes)
  const claim = /\.(?:png|jpe?g|webp|gif|bmp|avif)$/i.exec(name)?.[0].toLowerCase()
  const though = claim ? `, though its name ends in ${claim}` : ''
  return refused(
    kind
      ? `This is ${kind}${though}. ${accepted}`
      : `This is no picture that can be read here${though}. ${accepted}`,
  )
}

/** A sentence when a file of so many bytes is too large to be looked at. */
export function refuseFileSize(bytes: number): string | undefined {
  if (bytes <= fileLimits.bytes) return undefined
  const mebibytes = (size: number) => `${grouped(Math.ceil(size / 2 ** 20))} MiB`
  return `This file has ${mebibytes(bytes)}; at most ${mebibytes(fileLimits.bytes)} can be opened.`
}

function judged(type: ImageType, found: FoundHeader): ImageHeader | RefusedImage {
  const { label } = formats[type]
  if (found === 'damaged')
    return refused(`This ${label} file is damaged: its header cannot be read.`)
  if (found === 'cut short')
    return {
      ...refused(`This ${label} file is damaged: it ends within its header.`),
      cutShort: true,
    }
  const tooLarge = refusePictureSize(label, found)
  return tooLarge ? refused(tooLarge) : { ok: true, type, ...found }
}

function refusePictureSize(label: string, { width, height }: HeaderFacts): string | undefined {
  const { side, pixels } = fileLimits
  if (Math.max(width, height) <= side && width * height <= pixels) return undefined
  const megapixels = grouped(Math.ceil((width * height) / 1e5) / 10)
  return (
    `This ${label} is ${grouped(width)} × ${grouped(height)} pixels (${megapixels} megapixels). ` +
    `At most ${grouped(side)} pixels a side and ${pixels / 1e6} megapixels can be opened: make it smaller first.`
  )
}

function refused(reason: string): RefusedImage {
  return { ok: false, reason }
}

function grouped(value: number): string {
  return value.toLocaleString('en')
}
