import { expect, test } from 'vitest'
import { descentPath, parametersAfter } from '#core/descentPath.ts'
import { fillKernelGradient, kernelProblem } from '#core/kernelProblem.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { symmetricEigen } from '#core/symmetricEigen.ts'
import { conv2d } from '#core/conv2d.ts'
import { seededRandom } from '#data/seededRandom.ts'

const normal = normalNumbers(seededRandom(7))
const picture = {
  shape: [1, 24, 20],
  data: Float32Array.from({ length: 480 }, (_, at) => normal() + (at % 7)),
}
const sobel = {
  shape: [1, 1, 3, 3],
  data: Float32Array.of(-0.25, 0, 0.25, -0.5, 0, 0.5, -0.25, 0, 0.25),
}
const problem = kernelProblem(picture, conv2d(picture, sobel, null, {}), 3)
const eigen = symmetricEigen(problem.autocorrelation)
const limit = 1 / eigen.values[0]!
const start = Float64Array.from({ length: 9 }, () => 0.3 * normal())
const descend = (rate: number, updates: number) =>
  descentPath(start, updates, { kind: 'descent', rate }, (out, kernel) =>
    fillKernelGradient(out, problem, kernel),
  )

test('the kernel behind the target has no error and no gradient', () => {
  const gradient = new Float64Array(9)
  expect(fillKernelGradient(gradient, problem, Float64Array.from(sobel.data))).toBeLessThan(1e-10)
  for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-5)
})

test('the gradient is that of finite differences of the loss', () => {
  const out = new Float64Array(9)
  fillKernelGradient(out, problem, start)
  const gradient = out.slice()
  for (let at = 0; at < 9; at++) {
    const [up, down] = [1e-5, -1e-5].map((step) =>
      fillKernelGradient(out, problem, start.with(at, start[at]! + step)),
    ) as [number, number]
    expect((up - down) / 2e-5).toBeCloseTo(gradient[at]!, 4)
  }
})

test('the error of a kernel is the mean squared error of what it makes', () => {
  const kernel = { shape: [1, 1, 3, 3], data: Float32Array.from(start) }
  const target = conv2d(picture, sobel, null, {}).data
  const made = conv2d(picture, kernel, null, {}).data
  const mean = made.reduce((sum, value, at) => sum + (value - target[at]!) ** 2, 0) / made.length
  expect(fillKernelGradient(new Float64Array(9), problem, start)).toBeCloseTo(mean, 3)
})

test('eigenvectors are unit vectors that the matrix only stretches', () => {
  eigen.vectors.forEach((vector, at) => {
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12)
    for (let row = 0; row < 9; row++) {
      const stretched = vector.reduce(
        (sum, value, column) => sum + problem.autocorrelation[row * 9 + column]! * value,
        0,
      )
      expect(stretched).toBeCloseTo(eigen.values[at]! * vector[row]!, 9)
    }
  })
})

test('along an eigenvector each update leaves 1 − 2 · rate · λ of the error', () => {
  const rate = 0.9 * limit
  const path = descend(rate, 50)
  eigen.vectors.forEach((vector, at) => {
    const away = (updates: number) =>
      parametersAfter(path, updates).reduce(
        (sum, value, tap) => sum + (value - sobel.data[tap]!) * vector[tap]!,
        0,
      )
    const left = (1 - 2 * rate * eigen.values[at]!) ** 50
    expect(away(50)).toBeCloseTo(away(0) * left, 6)
  })
})

test('at 0.99 of the largest stable rate it converges, at 1.01 it diverges', () => {
  const slow = descend(0.99 * limit, 3000).losses
  expect(slow.at(-1)! / slow[0]!).toBeLessThan(1e-6)
  const fast = descend(1.01 * limit, 3000)
  expect(fast.hasDiverged).toBe(true)
  expect(fast.updates).toBeLessThan(3000)
  expect(fast.losses.at(-1)! / fast.losses[0]!).toBeGreaterThan(1e6)
})

test('a target of another size is refused with the size that would do', () => {
  expect(() => kernelProblem(picture, picture, 3)).toThrow(
    'target has shape [1, 24, 20]: [1, 22, 18] would do',
  )
})
