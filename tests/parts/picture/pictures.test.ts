import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { pictureOf, retryPicture, usePictureProblem } from '#parts/picture/pictures.ts'
import { slideSession } from '#labs/slide/session.ts'
import { slideNow } from '#labs/slide/slideNow.ts'
import { settingsWith } from '../../labs/slide/fixtures.ts'

const photograph = settingsWith(builtInPicture('photographer'))

afterEach(() => {
  cleanup()
  retryPicture()
  vi.unstubAllGlobals()
})

/** Answers like the network: not yet, or with an error; returns the signals it was asked with. */
function network(answer: () => Promise<Response>): AbortSignal[] {
  const asked: AbortSignal[] = []
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(signal)
    return answer()
  })
  return asked
}

const never = () => new Promise<Response>(() => {})

test('a page that opens with a photograph asks for it once, and shows the first picture meanwhile', () => {
  const asked = network(never)
  slideSession.readLink('in=photographer&size=16')
  expect(slideNow().picture.pixels.shape).toEqual([1, 16, 16])
  slideNow()
  expect(asked.map(({ aborted }) => aborted)).toEqual([false])
})

test('a photograph that is wanted no more is given up', () => {
  const asked = network(never)
  pictureOf(photograph)
  pictureOf(photograph)
  pictureOf({ ...photograph, size: 20 })
  pictureOf(settingsWith(builtInPicture('disk')))
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, true])
})

test('what could not be loaded is said of that picture alone, and not asked for again by itself', async () => {
  const asked = network(() => Promise.reject(new TypeError('away')))
  const { result, rerender } = renderHook(usePictureProblem, { initialProps: photograph })
  await act(async () => void pictureOf(photograph))
  pictureOf(photograph)
  expect(result.current).toContain('could not be loaded')
  expect(asked).toHaveLength(1)
  rerender(settingsWith(builtInPicture('disk')))
  expect(result.current).toBeUndefined()
})
