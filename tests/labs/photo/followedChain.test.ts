import { describe, expect, test } from 'vitest'
import { type Chain, firstStep, withStep } from '#labs/photo/model/chain.ts'
import {
  firstRows,
  followedKeys,
  followedUpTo,
  rowsAfter,
} from '#labs/photo/model/followedChain.ts'
import { movedLayer } from '#parts/layers/movedLayer.ts'

const chain: Chain = [firstStep('box'), firstStep('sobel-x'), firstStep('sobel-y')]
const muted = (at: number, isMuted = true) => chain.with(at, { ...chain[at]!, isMuted })
const other = (at: number) => chain.with(at, firstStep('gabor'))

test.each([
  ['moved', movedLayer(chain, 2, -1), [0, 2, 1]],
  ['muted', muted(1), [0, 1, 2]],
  ['another in its place', other(1), [0, 1, 2]],
  ['removed', chain.toSpliced(0, 1), [1, 2]],
  ['added', withStep(chain, firstStep('box')), [0, 1, 2, 3]],
])('steps are known again: %s', (_, after, keys) => {
  expect(followedKeys(chain, [0, 1, 2], after)).toEqual(keys)
})

describe('the step up to which the result is shown', () => {
  test.each([
    ['stays when an earlier one changes', other(0), 2],
    ['stays when a later one is muted', muted(2), 2],
    ['ends when one is added', withStep(chain, firstStep('box')), 0],
    ['ends when a later one changes', other(2), 0],
    ['goes with the step', movedLayer(chain, 1, -1), 1],
    ['goes with the step, an earlier one removed', chain.toSpliced(0, 1), 1],
    ['ends with the step', chain.toSpliced(1, 1), 0],
  ])('%s', (_, after, upTo) => {
    expect(followedUpTo(chain, after, 2)).toBe(upTo)
  })

  test('ends when a later one is applied again', () => {
    expect(followedUpTo(muted(2), muted(2, false), 2)).toBe(0)
  })
})

describe('one row is open, and what was done is said', () => {
  test.each([
    ['what is new', other(0), 0, 'Filter 1 of 3: Gabor, even.'],
    ['what was, when another is muted', muted(0), 2, 'Filter 1 of 3: Box, muted.'],
    [
      'what was, moved',
      movedLayer(chain, 2, -1),
      1,
      'Filters now: Box, then Sobel y, then Sobel x.',
    ],
    [
      'the one before what was removed',
      chain.toSpliced(2, 1),
      1,
      'Filters now: Box, then Sobel x.',
    ],
  ])('%s', (_, after, at, said) => {
    const rows = rowsAfter(firstRows(chain), after)
    expect(rows.keys.indexOf(rows.open!)).toBe(at)
    expect(rows.said).toBe(said)
  })

  test('a number of a filter is said by its own control', () => {
    const after = chain.with(0, { ...chain[0]!, values: [7] } as Chain[number])
    expect(rowsAfter(firstRows(chain), after).said).toBe('')
  })
})
