import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePng } from '#data/photo/encodePng.ts'
import { readImageHeader } from '#data/imageHeader.ts'

test('a PNG of parts holds their pixels and the link', async () => {
  const pixels = Uint8ClampedArray.from({ length: 3 * 5 * 4 }, (_, i) => (i * 37) % 256)
  const parts = [pixels.subarray(0, 3 * 2 * 4), pixels.subarray(3 * 2 * 4)]
  const blob = await encodePng(3, 5, parts, '#/photo?f=box:5')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect(readImageHeader(bytes)).toMatchObject({ ok: true, type: 'png', width: 3, height: 5 })
  const chunks = chunksOf(bytes)
  expect([...chunks.keys()]).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND'])
  expect(new TextDecoder().decode(chunks.get('tEXt'))).toBe('Kernelscope\0#/photo?f=box:5')
  const rows = inflateSync(chunks.get('IDAT')!)
  const decoded: number[] = []
  for (let row = 0; row < 5; row++) {
    const at = row * 10
    expect(rows[at]).toBe(1)
    for (let i = 1; i <= 9; i++) {
      const left = i > 3 ? decoded[decoded.length - 3]! : 0
      decoded.push((rows[at + i]! + left) % 256)
    }
  }
  expect(decoded).toEqual([...pixels].filter((_, i) => i % 4 !== 3))
})

function chunksOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.set(kind, bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return chunks
}
