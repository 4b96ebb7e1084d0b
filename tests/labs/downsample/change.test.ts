import { spokenNumber } from '#draw/numberWords.ts'
import { expect, test } from 'vitest'
import { changeText, differenceText, shortChangeText } from '#labs/downsample/model/words.ts'
import { branchesOf, layersWith } from './fixtures.ts'

const changeWith = (text: string, shift: number, patch = {}) => {
  const layers = layersWith({ branches: branchesOf(text), look: 1, size: 12, shift, ...patch })
  const change = layers.branches[0]?.change
  if (!change) throw new RangeError('nothing has moved')
  return change
}

test.each(['c3', 'm3s1', 'a2s1', 'c3ps', 'c3d2', 'c5.sobel', 'c3.blur', 'm2s1.blur'])(
  'stride 1 only moves: %s, moved by 1 to 7',
  (text) => {
    for (const shift of [1, 2, 7]) {
      expect(changeWith(text, shift)).toMatchObject({ moved: shift, changed: 0, largest: 0 })
    }
    expect(changeWith(text, 1).count).toBeGreaterThan(30)
    expect(changeWith(text, 1, { change: 'place' }).changed).toBeGreaterThan(30)
  },
)

test.each(['m2', 'c3s2', 'a3s2', 'c3s2.blur'])(
  'stride 2 moves along with every second cell, and changes in between: %s',
  (text) => {
    expect(changeWith(text, 2)).toMatchObject({ moved: 1, changed: 0 })
    expect(changeWith(text, 4)).toMatchObject({ moved: 2, changed: 0 })
    expect(changeWith(text, 1).changed).toBeGreaterThan(5)
  },
)

test('in place: after minus before, output by output', () => {
  const before = layersWith({ branches: branchesOf('m2'), look: 1 }).branches[0]!
  const after = layersWith({ branches: branchesOf('m2'), look: 1, shift: 1, change: 'place' })
  const { results, change } = after.branches[0]!
  expect(Array.from(change!.values)).toEqual(
    Array.from(results, (value, at) => value - before.results[at]!),
  )
  expect(change).toMatchObject({ moved: 0, count: 16 })
})

test.each<[text: string, shift: number, said: RegExp, short: RegExp]>([
  ['c3', 1, /^moved along by 1: none of \d+ differs$/, /^moved 1: 0 of \d+ differ$/],
  ['m2', 2, /^moved along by 1: none of \d+ differs$/, /^moved 1: 0 of \d+ differ$/],
  ['m2', 1, /^moved along by ([01]) \(½ is due\): \d+ of \d+ differ/, /^moved [01]: \d+ of \d+ d/],
  ['m2', 3, /^moved along by ([12]) \(1½ is due\): \d+ of \d+ differ/, /^moved [12]: \d+ of/],
  ['c3s3', 1, /^moved along by ([01]) \(≈ 0.333 is due\): \d+ of \d+ /, /^moved [01]: \d+ of/],
])(
  '%s, shifted by %i: the amount that is named is the one compared by',
  (text, shift, said, short) => {
    const change = changeWith(text, shift)
    expect(changeText(change, 'moved')).toMatch(said)
    expect(shortChangeText(change, 'moved')).toMatch(short)
    const named = Number(/moved along by (\d)/.exec(changeText(change, 'moved'))?.[1])
    const [before, after] = [0, shift].map(
      (by) => layersWith({ branches: branchesOf(text), look: 1, size: 12, shift: by }).branches[0]!,
    )
    const redone = Array.from(after!.results, (value, at) =>
      change.compared[at] ? value - before!.results[at - named]! : 0,
    )
    expect(Array.from(change.values)).toEqual(redone)
    expect(redone.filter((value) => Math.abs(value) > 1e-9)).toHaveLength(change.changed)
    const at = change.compared.indexOf(true)
    const column = at % after!.geometry.outputWidth
    expect(differenceText(after!, at, column)).toBe(
      `${spokenNumber(after!.results[at]!)} after, ${spokenNumber(before!.results[at - named]!)} before in column ${column - named + 1}`,
    )
  },
)

test('in place, in words', () => {
  const change = changeWith('m2', 1, { change: 'place' })
  expect(changeText(change, 'place')).toMatch(/^in place: \d+ of 36 differ/)
  expect(shortChangeText(change, 'place')).toMatch(/^in place: \d+ of 36 differ$/)
})

test('where the picture stands nothing is compared', () => {
  expect(layersWith().branches[0]?.change).toBeUndefined()
})

test('what leaves at the right comes in at the left', () => {
  const [still, moved] = [0, 3].map((shift) => layersWith({ shift }).picture.pixels.data)
  expect(moved?.[3]).toBe(still?.[0])
  expect(moved?.[0]).toBe(still?.[5])
})
