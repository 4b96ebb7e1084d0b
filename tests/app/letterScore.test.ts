import { expect, test } from 'vitest'
import { letterScore } from '#app/letterScore.ts'

test.each([
  ['', 'a', 0],
  ['ab', 'ba', 0],
  ['aa', 'a', 0],
  ['a', 'a', 4],
  ['a', 'ba', 0],
  ['ab', 'ab', 7],
  ['ab', 'a b', 8],
  ['a b', 'acb', 5],
])('score of "%s" in "%s" is %d', (query, text, score) => {
  expect(letterScore(query, text)).toBe(score)
})
