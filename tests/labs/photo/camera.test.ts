import { expect, test } from 'vitest'
import { cameraProblem } from '#labs/photo/work/camera.ts'

test.each([
  ['NotAllowedError', /not allowed/],
  ['NotFoundError', /has no camera/],
  ['OverconstrainedError', /no such camera/],
  ['NotReadableError', /in use by another program/],
  ['AbortError', /stopped before there was a picture/],
  ['InvalidStateError', /no picture yet/],
  ['NotSupportedError', /gives pages no camera/],
])('%s has a sentence of its own', (name, said) => {
  expect(cameraProblem(new DOMException('', name))).toMatch(said)
})

test('any other reason is quoted', () => {
  expect(cameraProblem(new TypeError('no lens'))).toBe('The camera could not be used: no lens.')
})
