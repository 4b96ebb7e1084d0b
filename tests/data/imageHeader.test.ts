import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImageHeader, refuseFileSize } from '#data/imageHeader.ts'

type Piece = string | number[]
/** A file from its pieces: letters (one a byte) and bytes. */
const file = (...pieces: Piece[]) =>
  new Uint8Array(
    pieces.flatMap((piece) =>
      typeof piece === 'string' ? Array.from(piece, (letter) => letter.charCodeAt(0)) : piece,
    ),
  )
const be = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256)
const le = (value: number, bytes: number) => be(value, bytes).toReversed()
const zeros = (count: number) => Array<number>(count).fill(0)

const chunk = (name: string, content: number[]) => [
  ...be(content.length, 4),
  ...file(name),
  ...content,
  ...zeros(4),
]
const png = (
  width: number,
  height: number,
  { depth = 8, colour = 2, more = [] as number[] } = {},
) =>
  file(
    '\x89PNG\r\n\x1A\n',
    chunk('IHDR', [...be(width, 4), ...be(height, 4), depth, colour, 0, 0, 0]),
    more,
    chunk('IDAT', zeros(8)),
  )
const frame = (marker: number, width: number, height: number, depth = 8) =>
  [0xff, marker, 0, 11, depth].concat(be(height, 2), be(width, 2), [1, 1, 0x11, 0])
const jpeg = (...segments: number[][]) => file([0xff, 0xd8], ...segments)
const app = (content: number[]) => [0xff, 0xe1, ...be(content.length + 2, 2), ...content]
const gif = (width: number, height: number, ...blocks: Piece[]) =>
  file('GIF89a', le(width, 2), le(height, 2), [0, 0, 0], ...blocks)
const gifFrame = (left: number, top: number, width: number, height: number) =>
  [0x2c].concat(le(left, 2), le(top, 2), le(width, 2), le(height, 2), [0, 2, 2, 0x4c, 1, 0])
const webp = (name: string, ...content: Piece[]) =>
  file('RIFF', le(100, 4), 'WEBP', name, le(80, 4), ...content, zeros(12))
const bmp = (width: number, height: number) =>
  file('BM', le(100, 4), zeros(8), le(40, 4), le(width, 4), le(height, 4), [1, 0, 24, 0], zeros(24))
const box = (name: string, ...content: Piece[]): number[] => {
  const inner = [...file(...content)]
  return [...be(inner.length + 8, 4), ...file(name), ...inner]
}
const ispe = (width: number, height: number) => box('ispe', zeros(4), be(width, 4), be(height, 4))
const avif = (brand: string, ...properties: number[][]) =>
  file(
    box('ftyp', brand, zeros(4), 'mif1', 'avif'),
    box('meta', zeros(4), box('hdlr', zeros(12)), box('iprp', box('ipco', ...properties))),
  )

test.each([
  [
    'PNG',
    png(640, 480),
    { type: 'png', width: 640, height: 480, bitDepth: 8, alpha: false, animated: false },
  ],
  ['PNG, 16 bits with alpha', png(3, 2, { depth: 16, colour: 6 }), { bitDepth: 16, alpha: true }],
  [
    'PNG, palette with transparency',
    png(3, 2, { colour: 3, more: chunk('tRNS', [0]) }),
    { alpha: true },
  ],
  ['PNG, animated', png(3, 2, { more: chunk('acTL', zeros(8)) }), { animated: true }],
  [
    'JPEG, baseline',
    jpeg(frame(0xc0, 640, 480)),
    { type: 'jpeg', width: 640, height: 480, bitDepth: 8 },
  ],
  [
    'JPEG, progressive behind EXIF',
    jpeg(app(zeros(500)), frame(0xc2, 7, 5)),
    { width: 7, height: 5 },
  ],
  [
    'JPEG, EXIF that looks like a frame',
    jpeg(app(frame(0xc0, 9, 9)), frame(0xc0, 7, 5)),
    { width: 7, height: 5 },
  ],
  [
    'JPEG, tables and fill bytes first',
    jpeg([0xff, 0xc4, 0, 3, 1], [0xff, 0xff], frame(0xc0, 7, 5)),
    { width: 7 },
  ],
  [
    'GIF',
    gif(20, 10, gifFrame(0, 0, 20, 10), [0x3b]),
    { type: 'gif', width: 20, height: 10, animated: false },
  ],
  [
    'GIF, two frames',
    gif(20, 10, gifFrame(0, 0, 20, 10), gifFrame(0, 0, 5, 5)),
    { animated: true },
  ],
  [
    'GIF, a loop',
    gif(20, 10, [0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0]),
    { animated: true },
  ],
  [
    'GIF, transparent',
    gif(2, 1, [0x21, 0xf9, 4, 1, 0, 0, 0, 0], gifFrame(0, 0, 2, 1)),
    { alpha: true },
  ],
  [
    'GIF, a frame beyond its screen',
    gif(1, 1, gifFrame(10, 5, 90, 45)),
    { width: 100, height: 50 },
  ],
  [
    'WebP, lossy',
    webp('VP8 ', zeros(3), [0x9d, 0x01, 0x2a], le(300, 2), le(200, 2)),
    { type: 'webp', width: 300, height: 200 },
  ],
  [
    'WebP, lossless with alpha',
    webp('VP8L', [0x2f], le((299 + 199 * 2 ** 14 + 2 ** 28) >>> 0, 4)),
    { width: 300, height: 200, alpha: true },
  ],
  [
    'WebP, extended',
    webp('VP8X', [0x12, 0, 0, 0], le(299, 3), le(199, 3)),
    { width: 300, height: 200, alpha: true, animated: true },
  ],
  ['BMP', bmp(30, 20), { type: 'bmp', width: 30, height: 20 }],
  ['BMP, stored from the top', bmp(30, 2 ** 32 - 20), { height: 20 }],
  [
    'BMP of OS/2',
    file('BM', zeros(12), le(12, 4), le(30, 2), le(20, 2), zeros(4)),
    { width: 30, height: 20 },
  ],
  [
    'AVIF',
    avif('avif', ispe(300, 200)),
    { type: 'avif', width: 300, height: 200, animated: false },
  ],
  [
    'AVIF of tiles',
    avif('avif', ispe(64, 64), ispe(300, 200), box('pixi', zeros(4), [3, 10, 10, 10])),
    { width: 300, bitDepth: 10 },
  ],
  [
    'AVIF with alpha, animated',
    avif('avis', ispe(3, 2), box('auxC', zeros(4), 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha')),
    { alpha: true, animated: true },
  ],
])('%s', (_case, bytes, header) => {
  expect(readImageHeader(bytes)).toMatchObject({ ok: true, ...header })
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const utf16 = (text: string, write: (value: number, bytes: number) => number[]) =>
  Array.from(text, (letter) => write(letter.charCodeAt(0), 2)).flat()

test.each([
  ['nothing', file(), /empty: it has 0 bytes/],
  ['text', file('Dear all,\nhere is the picture.'), /is a text file/],
  ['HTML', file('<!DOCTYPE html><html><svg></svg></html>'), /is a web page \(HTML\)/],
  ['HTML behind a comment', file('\n<!-- <svg> --><html lang=en>'), /web page/],
  ['SVG', file(svg), /is an SVG drawing/],
  ['SVG behind a byte-order mark', file([0xef, 0xbb, 0xbf], svg), /SVG/],
  [
    'SVG behind declaration, comment and blanks',
    file(`\r\n\t<?xml version="1.0"?><!-- x -->\n${svg}`),
    /SVG/,
  ],
  [
    'SVG with entities',
    file('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
    /SVG/,
  ],
  [
    'SVG under another document type',
    file('<!DOCTYPE lolz [<!ENTITY a "b">]><svg>&a;</svg>'),
    /SVG/,
  ],
  ['SVG with a prefix', file('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'), /SVG/],
  ['SVG in UTF-16, little-endian', file([0xff, 0xfe], utf16(svg, le)), /SVG/],
  ['SVG in UTF-16, big-endian', file([0xfe, 0xff], utf16(svg, be)), /SVG/],
  ['SVG in UTF-16 without a mark', file(utf16(svg, le)), /SVG/],
  ['XML', file('<?xml version="1.0"?><note/>'), /XML/],
  ['PDF', file('%PDF-1.7\n%\xE2\xE3\xCF\xD3'), /is a PDF/],
  ['PDF behind a line end', file('\n%PDF-1.7'), /is a PDF/],
  ['TIFF, little-endian', file('II*\0', zeros(20)), /is a TIFF picture/],
  ['TIFF, big-endian', file('MM\0*', zeros(20)), /is a TIFF picture/],
  ['HEIC', file(box('ftyp', 'heic', zeros(4), 'mif1', 'heic')), /is a HEIC photograph/],
  ['MP4', file(box('ftyp', 'isom', zeros(4), 'mp42')), /is a video/],
  ['ZIP', file('PK\x03\x04', zeros(26)), /ZIP archive or an Office document/],
  ['gzip', file([0x1f, 0x8b, 8, 0]), /gzip/],
  ['Photoshop', file('8BPS', zeros(22)), /Photoshop/],
  ['NumPy', file('\x93NUMPY', [1, 0]), /NumPy array/],
  ['JPEG XL', file([0xff, 0x0a, 0, 0]), /JPEG XL/],
  ['a sound', file('RIFF', zeros(4), 'WAVEfmt '), /sound/],
  ['a word that begins like a bitmap', file('BMW and other cars'), /text file/],
  ['noise', file([200, 3, 250, 1, 0, 77, 13]), /no picture that can be read here/],
])('%s is named and refused', (_case, bytes, reason) => {
  const read = readImageHeader(bytes)
  expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) })
  expect(read).toMatchObject({
    reason: expect.stringContaining('Kernelscope reads PNG, JPEG, WebP'),
  })
})

test('a name that promises a picture is mentioned, the content decides', () => {
  const reason =
    'This is a PDF, though its name ends in .png. Kernelscope reads PNG, JPEG, WebP, GIF, BMP and AVIF pictures.'
  expect(readImageHeader(file('%PDF-1.7'), 'scan.PNG')).toEqual({ ok: false, reason })
  expect(readImageHeader(png(3, 2), 'cat.jpg')).toMatchObject({ ok: true, type: 'png' })
})

test.each([
  ['60,000 × 60,000', png(60_000, 60_000), '3,600 megapixels'],
  ['30,000 × 30,000', png(30_000, 30_000), '900 megapixels'],
  ['15,000 × 19,400', png(15_000, 19_400), '291 megapixels'],
  ['100,000 × 4', png(100_000, 4), '0.4 megapixels'],
  ['8,001 × 8,000', png(8001, 8000), '64.1 megapixels'],
  ['65,535 × 65,535', jpeg(frame(0xc0, 65_535, 65_535)), '4,294.9 megapixels'],
  [
    '4,294,967,295 × 4,294,967,295',
    png(2 ** 32 - 1, 2 ** 32 - 1),
    'At most 16,384 pixels a side and 64 megapixels',
  ],
])('%s pixels are refused with the numbers', (size, bytes, part) => {
  const reason = `is ${size} pixels`
  expect(readImageHeader(bytes)).toMatchObject({
    ok: false,
    reason: expect.stringContaining(reason),
  })
  expect(readImageHeader(bytes)).toMatchObject({ reason: expect.stringContaining(part) })
})

test.each([
  ['8000 × 8000', png(8000, 8000)],
  ['16384 × 3906', png(16_384, 3906)],
  ['1 × 1', png(1, 1)],
])('%s is within the limits', (_size, bytes) => {
  expect(readImageHeader(bytes).ok).toBe(true)
})

test.each([
  ['PNG of width 0', png(0, 5)],
  ['PNG whose line ends were changed', file('\x89PNG\n\x1A\n', zeros(30))],
  ['PNG without IHDR', file('\x89PNG\r\n\x1A\n', chunk('IDAT', zeros(30)))],
  ['JPEG that ends before its frame', jpeg([0xff, 0xd9])],
  ['JPEG whose scan comes before its frame', jpeg([0xff, 0xda, 0, 2])],
  ['JPEG with a segment of length 0', jpeg([0xff, 0xe0, 0, 0])],
  ['JPEG of height 0', jpeg(frame(0xc0, 5, 0))],
  ['WebP with a wrong start code', webp('VP8 ', zeros(20))],
  ['WebP with an unknown chunk', webp('ABCD', zeros(20))],
  ['GIF of width 0', gif(0, 5, [0x3b])],
])('a %s is damaged', (_case, bytes) => {
  const read = readImageHeader(bytes)
  expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/file is damaged/) })
  expect(read).not.toHaveProperty('cutShort')
})

const whole = {
  png: png(9, 9),
  jpeg: jpeg(app(zeros(40)), frame(0xc0, 9, 9)),
  avif: avif('avif', ispe(9, 9)),
}

test.each(Object.entries(whole))('a %s cut off within its header asks for more', (type, bytes) => {
  const least = { png: 4, jpeg: 2, avif: 28 }[type] ?? 0
  for (let length = least; length < 33; length++)
    expect(readImageHeader(bytes.subarray(0, length))).toMatchObject({ ok: false, cutShort: true })
})

test.each([
  [0, undefined],
  [40 * 2 ** 20, undefined],
  [40 * 2 ** 20 + 1, 'This file has 41 MiB; at most 40 MiB can be opened.'],
])('a file of %i bytes', (bytes, sentence) => {
  expect(refuseFileSize(bytes)).toBe(sentence)
})

const heads = [
  file(),
  file(svg),
  file('<!DOCTYPE html><html>'),
  png(640, 480, { colour: 6 }),
  jpeg(app(zeros(40)), frame(0xc0, 640, 480)),
  gif(20, 10, gifFrame(0, 0, 20, 10)),
  webp('VP8X', [0x12, 0, 0, 0], le(299, 3), le(199, 3)),
  bmp(30, 20),
  avif('avif', ispe(300, 200)),
]

test('any bytes behind any head give a bounded size or a sentence', () => {
  const bytes = fc
    .record({
      head: fc.constantFrom(...heads),
      keep: fc.nat(120),
      flips: fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }),
      tail: fc.uint8Array({ maxLength: 60 }),
    })
    .map(({ head, keep, flips, tail }) => {
      const changed = Uint8Array.of(...head.subarray(0, keep), ...tail)
      for (const [at, value] of flips) if (at < changed.length) changed[at] = value
      return changed
    })
  fc.assert(
    fc.property(bytes, (given) => {
      const read = readImageHeader(given, 'x.png')
      const { width, height } = read.ok ? read : { width: 1, height: 1 }
      expect(read.ok ? 'This is.' : read.reason).toMatch(/^This [^\0]*\.$/)
      expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true)
      expect(Math.min(width, height) > 0 && Math.max(width, height) <= 16_384).toBe(true)
      expect(width * height).toBeLessThanOrEqual(64e6)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['0xFF', [0xff, 0xd8], 0xff],
  ['restarts', [0xff, 0xd8], 0xd0],
  ['zeros in a GIF', [...file('GIF89a')], 0],
  ['commas in a GIF', [...file('GIF89a')], 0x2c],
  ['blanks', [], 0x20],
  ['angle brackets', [], 0x3c],
  ['ones in an AVIF', [...file(box('ftyp', 'avif', zeros(4)))], 1],
])('40 MiB of %s are answered at once', (_case, head, filler) => {
  const bytes = new Uint8Array(40 * 2 ** 20).fill(filler)
  bytes.set(head)
  expect(readImageHeader(bytes).ok).toBe(false)
})
