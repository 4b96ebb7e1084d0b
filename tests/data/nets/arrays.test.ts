import { expect, test } from 'vitest'
import { kernelsIn } from '#data/nets/kernelsIn.ts'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { tensor } from '#core/tensor.ts'
import { netFixture } from './netFixtures.ts'

test.each(
  ['f4', 'f8', 'f2', 'i1', 'i2', 'i8']
    .map((kind) => `little-${kind}.npy`)
    .concat('big-f4.npy', 'big-i4.npy'),
)('%s holds −4 to 4', async (name) => {
  const { tensors } = await readNetFile([netFixture(name)])
  expect(tensors[0]!.shape).toEqual([3, 3])
  expect(Array.from(tensors[0]!.read().data)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4])
})

test('an array in the order of Fortran is turned', async () => {
  const { tensors } = await readNetFile([netFixture('fortran.npy')])
  expect(tensors[0]!.shape).toEqual([2, 3, 4])
  expect(Array.from(tensors[0]!.read().data)).toEqual(Array.from({ length: 24 }, (_, at) => at))
})

test.each<[string, readonly number[], string[]]>([
  ['a matrix', [3, 3], ['OIHW 1,1,3,3']],
  ['a stack', [8, 5, 5], ['OIHW 8,1,5,5']],
  ['PyTorch', [8, 3, 7, 7], ['OIHW 8,3,7,7']],
  ['TensorFlow', [7, 7, 3, 32], ['HWIO 32,3,7,7']],
  ['TensorFlow Lite', [16, 3, 3, 1], ['OHWI 16,1,3,3']],
  ['either', [3, 3, 3, 3], ['OIHW 3,3,3,3', 'HWIO 3,3,3,3', 'OHWI 3,3,3,3']],
  ['deeper', [8, 16, 3, 3], []],
  ['not square', [8, 1, 3, 5], []],
  ['too large', [1, 1, 16, 16], []],
  ['single cells', [64, 3, 1, 1], []],
])('kernels of %s %j', (_, shape, wanted) => {
  const found = kernelsIn([{ name: 'w', shape, read: () => tensor(shape) }])
  expect(found.map((kernels) => `${kernels.layout} ${kernels.shape.join()}`)).toEqual(wanted)
  for (const { read, shape: own } of found) expect(read().shape).toEqual(own)
})

test('bfloat16 is the upper half of a float; what has no numbers is left out', async () => {
  const header = JSON.stringify({
    __metadata__: { format: 'pt' },
    w: { dtype: 'BF16', shape: [2, 2], data_offsets: [0, 8] },
    small: { dtype: 'F8_E4M3', shape: [2], data_offsets: [8, 10] },
  })
  const bytes = new Uint8Array(8 + header.length + 10)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(0, BigInt(header.length), true)
  bytes.set(new TextEncoder().encode(header), 8)
  const halves = [0x3f80, 0xc000, 0x3eab, 0x7f80]
  halves.forEach((half, at) => view.setUint16(8 + header.length + 2 * at, half, true))
  const { tensors } = await readNetFile([{ name: 'w.safetensors', bytes }])
  expect(tensors.map(({ name }) => name)).toEqual(['w'])
  expect(Array.from(tensors[0]!.read().data)).toEqual([1, -2, 0.333984375, Infinity])
})

test('several arrays are read together', async () => {
  const { tensors } = await readNetFile(['fortran.npy', 'little-f4.npy'].map(netFixture))
  expect(tensors.map(({ name }) => name)).toEqual(['fortran', 'little-f4'])
})
