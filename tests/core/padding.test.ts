import { describe, expect, test } from 'vitest'
import { convGeometry, type PaddingMode } from '#core/convGeometry.ts'
import { paddedIndex } from '#core/padding.ts'

describe('an axis of three cells, a b c, seen from −5 to 7; a dot is a zero', () => {
  test.each<[PaddingMode, string]>([
    ['zeros', '.....abc.....'],
    ['reflect', 'babcbabcbabcb'],
    ['replicate', 'aaaaaabcccccc'],
    ['circular', 'bcabcabcabcab'],
    ['symmetric', 'bccbaabccbaab'],
  ])('%s: %s', (mode, seen) => {
    const letters = Array.from(
      { length: 13 },
      (_, at) => 'abc'.charAt(paddedIndex(mode, at - 5, 3)) || '.',
    )
    expect(letters.join('')).toBe(seen)
  })
})

test.each<[PaddingMode, number[]]>([
  ['reflect', [0, 0, 0, 0, 0]],
  ['symmetric', [0, 0, 0, 0, 0]],
  ['circular', [0, 0, 0, 0, 0]],
  ['zeros', [-1, -1, 0, -1, -1]],
])('%s around a single cell', (mode, sources) => {
  expect([-2, -1, 0, 1, 2].map((index) => paddedIndex(mode, index, 1))).toEqual(sources)
})

describe('wider than the input', () => {
  const padded = (paddingMode: PaddingMode, padding: number) => () =>
    convGeometry([1, 4, 4], [1, 1, 3, 3], { padding, paddingMode })

  test.each<[PaddingMode, number]>([
    ['reflect', 3],
    ['circular', 4],
    ['replicate', 9],
    ['symmetric', 9],
    ['zeros', 9],
  ])('%s adds %d beside 4 cells', (mode, padding) => {
    expect(padded(mode, padding)().outputHeight).toBe(2 + 2 * padding)
  })

  test.each<[PaddingMode, number, string]>([
    [
      'reflect',
      4,
      'reflect padding adds 4 cells beside an input of 4: at most 3 would do, or another mode',
    ],
    [
      'circular',
      5,
      'circular padding adds 5 cells beside an input of 4: at most 4 would do, or another mode',
    ],
  ])('%s refuses %d', (mode, padding, sentence) => {
    expect(padded(mode, padding)).toThrow(new RangeError(sentence))
  })
})
