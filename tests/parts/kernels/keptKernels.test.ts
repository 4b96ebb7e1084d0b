import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})

const open = () => import('#parts/kernels/keptKernels.ts')

test('a kernel is kept with four decimals, and is there when the page is opened again', async () => {
  const { keepKernel } = await open()
  keepKernel('Learned: Sobel x', Float64Array.of(0.123456, 0, 0, 0, 1, 0, 0, 0, -0.00001))
  vi.resetModules()
  const again = await open()
  expect(again.keptKernels()).toEqual([
    {
      id: 'kept:Learned: Sobel x',
      label: 'Learned: Sobel x',
      divisor: 1,
      rows: [
        [0.1235, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
    },
  ])
  expect(again.keptAs({ rows: again.keptKernels()[0]!.rows, divisor: 1 })?.label).toBe(
    'Learned: Sobel x',
  )
})

test('the same name takes the place of the one before; of many the oldest goes', async () => {
  const { keepKernel, keptKernels } = await open()
  for (let at = 0; at < 12; at++) keepKernel(`kernel ${at}`, [at])
  keepKernel('kernel 9', [99])
  expect(keptKernels()).toHaveLength(8)
  expect(keptKernels()[0]).toMatchObject({ label: 'kernel 9', rows: [[99]] })
  expect(keptKernels().some(({ label }) => label === 'kernel 0')).toBe(false)
})

test.each([
  'nonsense',
  '[1, null, {"id": "a"}]',
  '{"rows": 3}',
  '[{"id":"a","label":"a","divisor":1,"rows":[[1,2]]}]',
])('what cannot be read of the storage is left out: %s', async (text) => {
  localStorage.setItem('kernelscope.kernels', text)
  expect((await open()).keptKernels()).toEqual([])
})
