import { cellCount, tensor } from '#core/tensor.ts'
import { checkedShape, quotedName } from './netLimits.ts'
import type { StoredTensor } from './netFile.ts'
import {
  elementBytes,
  isElementType,
  readElements,
  toFloat32,
  type ElementType,
} from './readElements.ts'
import type { ZipEntry } from './zip.ts'

/**
 * The arrays of a .npz file. Those that hold no numbers are left out.
 * @throws RangeError when one is damaged.
 */
export async function readNpz(entries: readonly ZipEntry[]): Promise<StoredTensor[]> {
  const arrays: StoredTensor[] = []
  for (const { name, read } of entries) {
    if (!name.endsWith('.npy')) continue
    const array = readNpy(await read(), name.slice(0, -4))
    if (array) arrays.push(array)
  }
  return arrays
}

/**
 * The array of a .npy file; undefined when its elements are no numbers.
 * @throws RangeError when it is damaged.
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array, name: string): StoredTensor | undefined {
  const quoted = quotedName(name)
  const isWide = (bytes[6] ?? 0) > 1
  const start = isWide ? 12 : 10
  if (!isNpy(bytes) || bytes.length < start)
    throw new RangeError(`${quoted} is no NumPy array, or was cut short.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = start + (isWide ? view.getUint32(8, true) : view.getUint16(8, true))
  const header = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 10_000)))
  const descr = /'descr':\s*'([<>|=]?)([a-zA-Z]\d*)'/.exec(header)
  const order = /'fortran_order':\s*(True|False)/.exec(header)?.[1]
  const sides = /'shape':\s*\(([\d, L]*)\)/.exec(header)?.[1]
  if (end > bytes.length || order === undefined || sides === undefined)
    throw new RangeError(`${quoted} is a NumPy array with a damaged header.`)
  const type = elementType(descr?.[2])
  if (type === undefined) return undefined
  const shape = checkedShape(
    sides.split(',').flatMap((side) => (side.trim() === '' ? [] : [Number.parseInt(side, 10)])),
    quoted,
  )
  const content = bytes.subarray(end, end + cellCount(shape) * elementBytes[type])
  return {
    name,
    shape,
    read() {
      const elements = readElements(content, type, cellCount(shape), quoted, descr?.[1] !== '>')
      const data = toFloat32(elements)
      return tensor(shape, order === 'True' ? rowsFirst(data, shape) : data)
    },
  }
}

/** Whether a file begins as a NumPy array does. */
export function isNpy(bytes: Uint8Array): boolean {
  return bytes[0] === 0x93 && String.fromCharCode(...bytes.subarray(1, 6)) === 'NUMPY'
}

function elementType(letters: string | undefined): ElementType | undefined {
  if (letters === undefined) return undefined
  const [kind, bits] = [letters[0]!, 8 * Number(letters.slice(1))]
  const words: Readonly<Record<string, string>> = { f: 'float', i: 'int', u: 'uint' }
  const name = letters === 'b1' ? 'bool' : `${words[kind] ?? ''}${bits}`
  return isElementType(name) ? name : undefined
}

/** Numbers of which the first axis varies fastest (Fortran), with the last axis varying fastest. */
function rowsFirst(data: Float32Array, shape: readonly number[]): Float32Array {
  const result = new Float32Array(data.length)
  const steps = shape.map((_, axis) => cellCount(shape.slice(0, axis)))
  for (let at = 0; at < result.length; at++) {
    let rest = at
    let from = 0
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += (rest % shape[axis]!) * steps[axis]!
      rest = Math.floor(rest / shape[axis]!)
    }
    result[at] = data[from]!
  }
  return result
}
