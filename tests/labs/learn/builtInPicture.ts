import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { builtInPictures } from '#data/builtInPictures.ts'
import type { Picture } from '#data/picture.ts'
import { rgbaToPicture } from '#data/rgbaToPicture.ts'

/** A built-in picture as the page has it, in grey; photographs are read from `public/samples`. */
export function builtInPicture(id: string, size = 64): Picture {
  const picture = builtInPictures.find((each) => each.id === id)
  if (!picture) throw new RangeError(`there is no picture ${id}`)
  if ('make' in picture) return picture.make(size)
  const file = readFileSync(resolve(import.meta.dirname, `../../../public/samples/${id}.png`))
  return rgbaToPicture(rgbaOf(file), { size, colour: 'grey', crop: 'whole' })
}

/** The pixels of a PNG of 8-bit greys or colours, not interlaced. */
function rgbaOf(file: Buffer) {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = { 0: 1, 2: 3, 6: 4 }[file[25]!]!
  const parts: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const lines = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const bytes = new Uint8Array(height * stride)
  for (let at = 0; at < bytes.length; at++) {
    const [row, column] = [Math.floor(at / stride), at % stride]
    const left = column < channels ? 0 : bytes[at - channels]!
    const above = row === 0 ? 0 : bytes[at - stride]!
    const corner = row === 0 || column < channels ? 0 : bytes[at - stride - channels]!
    const filter = lines[row * (stride + 1)]!
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!
    bytes[at] = lines[row * (stride + 1) + 1 + column]! + guess
  }
  const data = new Uint8ClampedArray(4 * width * height)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      data[4 * pixel + channel] = bytes[pixel * channels + (channels === 1 ? 0 : channel)]!
  return { width, height, data }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const away = [left, above, corner].map((each) => Math.abs(guess - each))
  return [left, above, corner][away.indexOf(Math.min(...away))]!
}
