import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImageHeader } from '#data/imageHeader.ts'
import { hostileFiles } from '../fixtures/hostileFiles.ts'

const folder = new URL('../fixtures/hostile/', import.meta.url)
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)))
const refusedFiles = hostileFiles.filter(({ refused }) => refused !== undefined)
const readFiles = hostileFiles.filter(({ refused }) => refused === undefined)

test('every file is in the table, and the other way round', () => {
  const files = hostileFiles.map(({ file }) => file)
  expect(files.toSorted()).toEqual(readdirSync(folder).toSorted())
})

test.each(refusedFiles)('$file is refused by its header', ({ file, refused }) => {
  expect(readImageHeader(bytesOf(file), file)).toEqual({
    ok: false,
    reason: expect.stringMatching(refused ?? /./),
    ...(file.startsWith('head-only') && { cutShort: true }),
  })
})

test.each(readFiles)('$file has a header that can be read', ({ file, size = [] }) => {
  const header = readImageHeader(bytesOf(file), file)
  const sides = header.ok ? [header.width, header.height] : []
  // EXIF 5 to 8 lie on their side.
  expect(new Set(sides)).toEqual(new Set(size.length > 0 ? size : [64, 64]))
})

test('500 flips of a bit in a PNG and a JPEG: a bounded size or a sentence', () => {
  const originals = ['no-iend.png', 'bit-flip.jpg', 'exif-6.jpg'].map(bytesOf)
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...originals), place, fc.nat(7), (original, at, bit) => {
      const bytes = original.slice()
      // The square puts most flips near the head, where the header is.
      const index = Math.floor(at ** 2 * bytes.length)
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
      const read = readImageHeader(bytes)
      const pixels = read.ok ? read.width * read.height : 1
      expect(pixels > 0 && pixels <= 64e6).toBe(true)
      expect(read.ok ? 'This is.' : read.reason).toMatch(/^This .*\.$/)
    }),
    { numRuns: 500 },
  )
})
