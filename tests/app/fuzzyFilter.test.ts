import { expect, test } from 'vitest'
import { fuzzyFilter, fuzzyScore } from '#app/fuzzyFilter.ts'

const commands = ['Play or pause', 'Next output', 'Previous output', 'Theme: dark', 'Reset']

test.each([
  ['', commands],
  ['reset', ['Reset']],
  ['no', ['Next output']],
  ['TD', ['Theme: dark']],
  ['next out', ['Next output']],
  ['zzz', []],
  ['(', []],
])('"%s" finds %j', (query, found) => {
  expect(fuzzyFilter(commands, query, (text) => text)).toEqual(found)
})

test('starts of words come before letters in the middle', () => {
  const found = fuzzyFilter(['Dump all', 'Play or pause'], 'p', (text) => text)
  expect(found[0]).toBe('Play or pause')
})

test.each([
  ['ab', 'ba', 0],
  ['aa', 'a', 0],
  ['a', 'a', 5],
  ['ab', 'ab', 8],
])('score of "%s" in "%s" is %d', (query, text, score) => {
  expect(fuzzyScore(query, text)).toBe(score)
})
