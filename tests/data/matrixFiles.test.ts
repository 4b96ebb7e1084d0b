import { expect, test } from 'vitest'
import { csvText } from '#data/csvText.ts'
import { npyFile } from '#data/npyFile.ts'

const values = Float32Array.from([1, -2, 0.5, 0, 3, 1024])

test('2×3 as .npy: magic, version, a header of full 64 bytes, six little-endian floats', () => {
  const file = npyFile(values, [2, 3])
  const text = new TextDecoder('latin1').decode(file)
  expect(text.slice(0, 8)).toBe('\u0093NUMPY\u0001\u0000')
  const view = new DataView(file.buffer)
  const start = 10 + view.getUint16(8, true)
  expect(start % 64).toBe(0)
  expect(text.slice(10, start)).toMatch(
    /^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/,
  )
  expect(file.length).toBe(start + 24)
  const read = Array.from(values, (_, at) => view.getFloat32(start + 4 * at, true))
  expect(read).toEqual([...values])
})

test('2×3 as CSV', () => {
  expect(csvText(values, 3)).toBe('1,-2,0.5\n0,3,1024\n')
})
