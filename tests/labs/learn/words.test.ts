import { expect, test } from 'vitest'
import { likeText, scalesText } from '#labs/learn/model/compose/composeWords.ts'
import { percentText } from '#labs/learn/model/words.ts'

const like = (name: string, scale: number, cosine: number) => ({ name, scale, cosine })

test('each kernel is like a filter or not, by the same cosine', () => {
  const two = [like('Sobel x', -0.57, -0.53), like('Sobel x', 1.2, 0.98)]
  expect(likeText(two)).toBe('a is unlike Sobel x, b ≈ 1.2 · Sobel x (cosine 0.53, 0.98)')
  expect(likeText([like('Corner', 1, 0.74)], ['a'])).toBe('a is unlike Corner (cosine 0.74)')
})

test('a negative scale that is multiplied with another stands in brackets', () => {
  const two = [like('Sobel x', -0.57, -0.95), like('Gaussian', -1.7, -0.97)]
  expect(scalesText(two)).toBe('(−0.57) · (−1.7) ≈ 0.97')
})

test.each([
  [0.018, '1.8 %'],
  [2.26, '226 %'],
  [3444.7, '344,470 %'],
])('a part of %d is %s', (part, text) => {
  expect(percentText(part)).toBe(text)
})
