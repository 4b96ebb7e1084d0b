import { expect, test } from 'vitest'
import { mostNotices, noticesAfter } from '#app/notices.ts'

const said = (...texts: string[]) => noticesAfter([], { say: texts, kind: 'info' })

test('each sentence gets its own id', () => {
  expect(said('one', 'two').map((notice) => notice.id)).toEqual([1, 2])
})

test('a sentence that is there already moves to the end', () => {
  const notices = noticesAfter(said('one', 'two'), { say: ['one'], kind: 'problem' })
  expect(notices.map((notice) => notice.text)).toEqual(['two', 'one'])
  expect(notices[1]?.kind).toBe('problem')
})

test('the oldest goes when there are too many', () => {
  const notices = said('1', '2', '3', '4', '5', '6')
  expect(notices).toHaveLength(mostNotices)
  expect(notices[0]?.text).toBe('3')
})

test('one is dismissed, the others stay', () => {
  expect(noticesAfter(said('one', 'two'), { dismiss: 1 }).map((notice) => notice.text)).toEqual([
    'two',
  ])
})
