import { expect, test } from 'vitest'
import { product } from './product.ts'
import type { OperatorCase } from './readCases.ts'

const ofShapes = (a: number[], b: number[]): OperatorCase => ({
  id: 'product',
  op: 'matmul',
  layout: 'ND',
  attrs: {},
  inputs: [
    { name: 'a', shape: a, data: counted(a) },
    { name: 'b', shape: b, data: counted(b) },
  ],
})

const counted = (shape: readonly number[]) =>
  Array.from({ length: shape.reduce((all, side) => all * side, 1) }, (_, at) => at + 1)

test.each<[a: number[], b: number[], result: number[]]>([
  [
    [2, 2, 3],
    [3, 2],
    [2, 2, 2],
  ],
  [
    [2, 1, 3],
    [2, 3, 2],
    [2, 1, 2],
  ],
  [
    [1, 2, 3],
    [4, 3, 2],
    [4, 2, 2],
  ],
])('%j · %j -> %j', (a, b, shape) => {
  expect(product(ofShapes(a, b)).shape).toEqual(shape)
})

test.each<[a: number[], b: number[], sentence: string]>([
  [
    [2, 2, 3],
    [3, 3, 2],
    'shapes [2] and [3] do not go together: sides of 2 and 3, alike or 1 would do',
  ],
  [
    [3, 2, 2, 3],
    [4, 3, 2],
    'shapes [3, 2] and [4] do not go together: sides of 2 and 4, alike or 1 would do',
  ],
])('%j · %j is refused', (a, b, sentence) => {
  expect(() => product(ofShapes(a, b))).toThrow(new RangeError(sentence))
})
