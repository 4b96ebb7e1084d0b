import { expect, test } from 'vitest'
import { learn } from '#labs/learn/learn.ts'
import { importTarget } from '#labs/learn/view/importTarget.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

test.each([
  ['1 0 -1\n2 0 -2\n1 0 -1', [1, 0, -1, 2, 0, -2, 1, 0, -1], 3],
  [
    '[[1,2,1],[2,4,2],[1,2,1]]/16',
    [0.0625, 0.125, 0.0625, 0.125, 0.25, 0.125, 0.0625, 0.125, 0.0625],
    3,
  ],
  [
    Array.from({ length: 5 }, () => '1 0 0 0 1').join('\n'),
    Array.from({ length: 5 }, () => [1, 0, 0, 0, 1]).flat(),
    5,
  ],
])('%s becomes the filter to find', (text, own, side) => {
  const lab = createInstance(learn)
  expect(importTarget(lab, text)[0]).toContain(`${side}×${side} matrix is the filter to find`)
  const settings = lab.session.settings()
  expect(settings.target).toBe('own')
  expect(settings.side).toBe(side)
  expect(settings.own).toEqual(own)
})

test.each([
  ['1 2\n3 4', /2×2 numbers: 3×3, 5×5 or 7×7 would do/],
  ['1 2 3\n4 5 6', /2×3 numbers/],
  ['1 2 3\n4 5 600\n7 8 9', /between −100 and 100/],
])('%s is refused with a sentence', (text, sentence) => {
  const lab = createInstance(learn)
  const before = lab.session.settings()
  expect(() => importTarget(lab, text)).toThrow(sentence)
  expect(lab.session.settings()).toBe(before)
})
