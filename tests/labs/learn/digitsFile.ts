import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { type Digits, digitsOnSheet } from '#data/digits.ts'

const folder = resolve(import.meta.dirname, '../../../public/digits')

/** The digits of a sheet, read without a browser: grey PNGs whose rows stand as they are. */
export function digitsFile(name: 'train' | 'test'): Digits {
  const labels = readFileSync(resolve(folder, `${name}.txt`), 'utf8').trim()
  return digitsOnSheet(greyPixels(readFileSync(resolve(folder, `${name}.png`))), labels)
}

function greyPixels(file: Buffer) {
  const [width, height, bits] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24]!]
  const packed = file.subarray(33 + 8, 33 + 8 + file.readUInt32BE(33))
  const rows = inflateSync(packed)
  const length = 1 + (width * bits) / 8
  const data = new Uint8ClampedArray(4 * width * height)
  for (let at = 0; at < width * height; at++) {
    const [row, column] = [Math.floor(at / width), at % width]
    const byte = rows[row * length + 1 + Math.floor((column * bits) / 8)]!
    const value = bits === 8 ? byte : 17 * (column % 2 === 0 ? byte >> 4 : byte & 15)
    data.fill(value, 4 * at, 4 * at + 3)
    data[4 * at + 3] = 255
  }
  return { data, width, height }
}
