/** The keyword of the chunk that holds the link of what was saved. */
export const linkKeyword = 'Kernelscope'

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/**
 * A PNG of opaque pixels, whatever their number: a canvas would be limited. Needs CompressionStream.
 * @param parts RGBA, one after the other, whole rows each
 * @param link goes into a text chunk; see `linkInPng`
 * @see https://www.w3.org/TR/png-3/
 */
export async function encodePng(
  width: number,
  height: number,
  parts: readonly Uint8ClampedArray[],
  link: string,
): Promise<Blob> {
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 8) // bits for each of
  head.setUint8(9, 2) // red, green and blue
  const text = new TextEncoder().encode(`${linkKeyword}\0${link}`)
  const rows = new Blob(parts.map((part) => filteredRows(part, width))).stream()
  const packed = rows.pipeThrough(new CompressionStream('deflate'))
  return new Blob(
    [
      signature,
      chunk('IHDR', new Uint8Array(head.buffer)),
      chunk('tEXt', text),
      chunk('IDAT', new Uint8Array(await new Response(packed).arrayBuffer())),
      chunk('IEND', new Uint8Array()),
    ],
    { type: 'image/png' },
  )
}

/** Rows as PNG packs them best: each number the difference from its left neighbour's, behind a byte that says so. */
function filteredRows(pixels: Uint8ClampedArray, width: number): Uint8Array<ArrayBuffer> {
  const rows = pixels.length / (4 * width)
  const bytes = new Uint8Array(rows * (1 + 3 * width))
  for (let row = 0, to = 0; row < rows; row++) {
    bytes[to++] = 1
    let [red, green, blue] = [0, 0, 0]
    for (let at = row * width * 4, end = at + width * 4; at < end; at += 4) {
      bytes[to++] = pixels[at]! - red
      bytes[to++] = pixels[at + 1]! - green
      bytes[to++] = pixels[at + 2]! - blue
      red = pixels[at]!
      green = pixels[at + 1]!
      blue = pixels[at + 2]!
    }
  }
  return bytes
}

function chunk(kind: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = kind.charCodeAt(i)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
