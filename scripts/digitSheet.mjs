import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

const side = 28

/**
 * Writes digits of 28×28 pixels beside and under each other as a grey PNG to public/digits, and what each is as a text of
 * numerals.
 *
 * @param {object} sheet
 * @param {string} sheet.name
 * @param {{ pixels: Uint8Array, labels: Uint8Array }} sheet.digits
 * @param {number[]} sheet.chosen which of the digits, in this order
 * @param {number} sheet.across how many beside each other
 * @param {4 | 8} sheet.bits of a pixel
 * @param {boolean} [sheet.isNumbered] whether the text says, too, where each stood among the digits, in a second line
 */
export function writeDigitSheet({ name, digits, chosen, across, bits, isNumbered = false }) {
  const width = across * side
  const height = Math.ceil(chosen.length / across) * side
  const rows = Array.from({ length: height }, () => Buffer.alloc(width))
  for (const [at, digit] of chosen.entries()) {
    const [top, left] = [Math.floor(at / across) * side, (at % across) * side]
    for (let row = 0; row < side; row++) {
      const from = (digit * side + row) * side
      rows[top + row].set(digits.pixels.subarray(from, from + side), left)
    }
  }
  const png = greyPng(width, rows, bits)
  writeFileSync(`public/digits/${name}.png`, png)
  const labels = chosen.map((digit) => digits.labels[digit]).join('')
  const numbers = isNumbered ? `${chosen.join(' ')}\n` : ''
  writeFileSync(`public/digits/${name}.txt`, `${labels}\n${numbers}`)
  console.log(`public/digits/${name}.png: ${chosen.length} digits, ${png.length} bytes`)
}

/** A grey PNG of 8 or 4 bits, each row as it is: differences to neighbours would take more room. */
function greyPng(width, rows, bits) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(rows.length, 4)
  head[8] = bits
  const lines = rows.map((row) => Buffer.concat([Buffer.alloc(1), bits === 8 ? row : halved(row)]))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Two pixels a byte, each rounded to one of 16 greys. */
function halved(row) {
  const grey = (value) => Math.round(value / 17)
  return Buffer.from(
    Array.from(
      { length: row.length / 2 },
      (_, at) => grey(row[2 * at]) * 16 + grey(row[2 * at + 1]),
    ),
  )
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), 4 + body.length)
  return out
}
