import { expect, test } from 'vitest'
import { mostNotices, type NoticeRecord, noticesAfter } from '#app/notices.ts'

const said = (...each: (readonly string[])[]) =>
  each.reduce<readonly NoticeRecord[]>(
    (notices, notify) => noticesAfter(notices, { notify, kind: 'info' }),
    [],
  )
const texts = (notices: readonly NoticeRecord[]) =>
  notices.map(({ sentences }) => sentences.join(' '))

test('sentences said together are one notice', () => {
  expect(texts(said(['one.', 'two.']))).toEqual(['one. two.'])
})

test('nothing said is no notice', () => {
  expect(said([])).toEqual([])
})

test('what is there already moves to the end', () => {
  const notices = noticesAfter(said(['one'], ['two']), { notify: ['one'], kind: 'problem' })
  expect(texts(notices)).toEqual(['two', 'one'])
  expect(notices[1]?.kind).toBe('problem')
})

test('the oldest goes when there are too many', () => {
  const notices = said(['1'], ['2'], ['3'], ['4'], ['5'])
  expect(notices).toHaveLength(mostNotices)
  expect(texts(notices)).toEqual(['3', '4', '5'])
})

test('one is dismissed, the others stay', () => {
  expect(texts(noticesAfter(said(['one'], ['two']), { dismiss: 1 }))).toEqual(['two'])
})

test('a change settles problems, but for a report; what is no problem stays', () => {
  const problem = (notices: readonly NoticeRecord[], text: string, report?: string) =>
    noticesAfter(notices, { notify: [text], kind: 'problem', report })
  const notices = problem(problem(said(['good']), 'crash', 'stack'), 'bad')
  const settled = noticesAfter(notices, 'settle')
  expect(texts(settled)).toEqual(['good', 'crash'])
  expect(noticesAfter(settled, 'settle')).toBe(settled)
})

test('a new problem takes the place of an old one, unless that has a report', () => {
  const problem = (notices: readonly NoticeRecord[], text: string, report?: string) =>
    noticesAfter(notices, { notify: [text], kind: 'problem', report })
  const notices = problem(problem(problem(said(['good']), 'crash', 'stack'), 'bad'), 'worse')
  expect(texts(notices)).toEqual(['good', 'crash', 'worse'])
})
