import { readAvifHeader } from './avifHeader.ts'
import { byteView, type ByteView } from './byteView.ts'
import { type FoundHeader, foundHeader, type HeaderFacts } from './foundHeader.ts'
import { nameOtherFile } from './otherFiles.ts'

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

const infoSizes = [40, 52, 56, 64, 108, 124]

/** Size of a Windows or OS/2 bitmap; undefined when it is none: two letters alone are not enough to tell. */
function readBmpHeader(view: ByteView): FoundHeader | undefined {
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

/** Size, transparency and animation of a GIF; undefined when it is none. Source: GIF89a specification. */
function readGifHeader(view: ByteView): FoundHeader | undefined {
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

/** Size and depth of a JPEG from its first frame header; undefined when it is none. Source: ITU T.81, annex B. */
function readJpegHeader(view: ByteView): FoundHeader | undefined {
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

const chunkLimit = 1000

/** Size, depth, alpha and animation of a PNG; undefined when it is none. Source: W3C PNG, third edition. */
function readPngHeader(view: ByteView): FoundHeader | undefined {
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

/** Size, alpha and animation of a WebP; undefined when it is none. Source: RFC 9649, RFC 6386 section 9.1. */
function readWebpHeader(view: ByteView): FoundHeader | undefined {
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
