import { expect, test } from 'vitest'
import { seededRandom } from '#data/seededRandom.ts'
import { pickedDigits } from '../../training/pickedDigits.ts'
import { plainArithmetic } from '../../training/plainArithmetic.ts'
import { shuffled } from '../../training/shuffled.ts'
import { trainDigitNet } from '../../training/trainDigitNet.ts'
import { digitsFile } from '../fixtures/digitsFile.ts'

const digits = digitsFile('test')

test('trained twice: the same bytes, whatever was computed before', () => {
  const arithmetic = plainArithmetic()
  const done: number[] = []
  const some = { ...digits, count: 128 }
  const train = () => trainDigitNet('shifted', some, arithmetic, (part) => done.push(part))
  expect(train()).toEqual(train())
  expect(done.slice(0, 2)).toEqual([0.1, 0.2])
  expect(done.at(-1)).toBe(1)
})

test('in an order of chance is every number once', () => {
  const order = shuffled(1000, seededRandom(1))
  expect(order.slice(0, 10)).not.toEqual(order.slice(0, 10).toSorted((a, b) => a - b))
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from(order, (_, at) => at))
})

test('picked: 12 of each numeral, then 40 that each network gets wrong, none twice', () => {
  const wrongBy = (every: number) =>
    digits.labels.map((label, at) => (at % every === 0 ? (label + 1) % 10 : label))
  const answers = [wrongBy(7), wrongBy(9)]
  const picked = pickedDigits(digits, answers)
  expect(new Set(picked).size).toBe(200)
  const ofEach = Array.from({ length: 120 }, (_, at) => Math.floor(at / 12))
  expect(picked.slice(0, 120).map((at) => digits.labels[at])).toEqual(ofEach)
  expect(picked.slice(120, 160).every((at) => at % 7 === 0)).toBe(true)
  expect(picked.slice(160).every((at) => at % 9 === 0)).toBe(true)
})
