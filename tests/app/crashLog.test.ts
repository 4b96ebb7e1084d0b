import { afterEach, expect, test } from 'vitest'
import { isCrashLoop, keepCrash, lastCrash } from '#app/crashLog.ts'
import { crashReport } from '#app/crashReport.ts'

afterEach(() => sessionStorage.clear())

const crash = { at: 1000, link: '#/slide?k=3' }

test.each([
  [undefined, 1000, false],
  [crash, 1000, true],
  [crash, 10_999, true],
  [crash, 11_000, false],
  [crash, 999, false],
  [{ ...crash, link: '#/slide?k=5' }, 1000, false],
])('after %j, a crash at %d is a loop: %s', (previous, at, loop) => {
  expect(isCrashLoop(previous, { ...crash, at })).toBe(loop)
})

test('a crash outlives the page', () => {
  keepCrash('The picture', crash)
  expect(lastCrash('The picture')).toEqual(crash)
  expect(lastCrash('The formula')).toBeUndefined()
})

test.each(['', '{', '3', '{"at":"x","link":1}', '[]'])('kept text %j is no crash', (text) => {
  sessionStorage.setItem('kernelscope:crash:The picture', text)
  expect(lastCrash('The picture')).toBeUndefined()
})

test('the report names place, error, both states and the browser', () => {
  const report = crashReport({
    place: 'The picture',
    error: new RangeError('kernel reaches 7 cells'),
    link: '#/slide',
    earlierLink: '#/slide?k=7',
    browser: 'Browser 1.0',
  })
  expect(report).toContain('The picture stopped working')
  expect(report).toContain('RangeError: kernel reaches 7 cells')
  expect(report).toContain('State: #/slide\nState before: #/slide?k=7')
  expect(report).toContain('Browser: Browser 1.0')
})
