import { expect, test } from 'vitest'
import { choice, decimal, flag, numberList, wholeNumber } from '#state/setting.ts'

const stride = wholeNumber({ key: 'stride', label: 'Stride', initial: 1, min: 1, max: 8 })
const sigma = decimal({ key: 'sigma', label: 'Sigma', initial: 1, min: 0.1, max: 4 })
const mode = choice({
  key: 'mode',
  label: 'Padding mode',
  initial: 'zeros',
  options: [
    { value: 'zeros', label: 'Zeros' },
    { value: 'reflect', label: 'Reflect' },
  ],
})
const size = choice({
  key: 'k',
  label: 'Kernel size',
  initial: 3,
  options: [
    { value: 3, label: '3×3' },
    { value: 5, label: '5×5' },
  ],
})
const flip = flag({ key: 'flip', label: 'Flip', initial: false })
const kernel = numberList({ key: 'w', label: 'Kernel', initial: [1, 0], maxLength: 4, bound: 100 })
const whole = numberList({ key: 'x', label: 'Signal', initial: [1], maxLength: 4, isWhole: true })

test('a number without limits of its own is limited by its range', () => {
  expect(stride.limits(undefined)).toEqual({ min: 1, max: 8, step: 1 })
  expect(sigma.limits(undefined)).toEqual({ min: 0.1, max: 4, step: 0.1 })
})

test('limits follow the other settings', () => {
  const kernelSize = wholeNumber<{ input: number }>({
    key: 'k',
    label: 'Kernel size',
    initial: 3,
    min: 1,
    max: 11,
    limits: ({ input }) => ({ min: 1, max: Math.min(11, input), step: 1 }),
  })
  expect(kernelSize.limits({ input: 5 }).max).toBe(5)
})

test.each([
  ['a whole number', stride.read(stride.write(2) ?? ''), 2],
  ['a decimal', sigma.read(sigma.write(0.7) ?? ''), 0.7],
  ['a choice', mode.read(mode.write('reflect') ?? ''), 'reflect'],
  ['a choice of numbers', size.read(size.write(5) ?? ''), 5],
  ['a flag', flip.read(flip.write(true) ?? ''), true],
  ['a list', kernel.read(kernel.write([1, -0.5, 2]) ?? ''), [1, -0.5, 2]],
])('%s comes back from its text', (_, back, value) => {
  expect(back).toEqual(value)
})

test.each([
  ['flag', () => flip.read('yes'), 'is neither on nor off'],
  ['choice', () => mode.read('mirror'), 'is not one of zeros, reflect'],
  ['choice', () => mode.read('constructor'), 'is not one of zeros, reflect'],
  ['list', () => kernel.read('1,x'), 'is not a list of numbers at number 2'],
  ['list', () => kernel.read(''), 'is not a list of numbers at number 1'],
  ['list', () => kernel.read('1,2,3,4,5'), 'has more than 4 numbers'],
  ['list', () => whole.read('1,0.5'), 'has no whole number at number 2'],
  ['list', () => kernel.read('1,-101'), 'goes beyond ±100 at number 2'],
  ['list', () => kernel.read(','.repeat(1e6)), 'has more than 4 numbers'],
])('a %s refuses with a reason', (_, read, reason) => {
  expect(read).toThrow(new RangeError(reason))
})

test.each(['1', 'on'])('a flag reads %s as on', (text) => {
  expect(flip.read(text)).toBe(true)
})
