import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { slide, type SlideLab } from '#labs/slide/slide.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { createPictures, type Pictures } from '#parts/picture/createPictures.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { settingsWith } from '../../labs/slide/fixtures.ts'

const photograph = settingsWith(builtInPicture('photographer'))

afterEach(() => {
  cleanup()
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

let pictures: Pictures

beforeEach(() => {
  pictures = createPictures()
})

test('a page that opens with a photograph asks for it once, and shows the first picture meanwhile', () => {
  const asked = network(never)
  const lab = createInstance(slide)
  lab.session.readLink('in=photographer&size=16')
  const end = lab.open()
  expect(lab.layer().picture.pixels.shape).toEqual([1, 16, 16])
  lab.session.change({ bias: 1 })
  expect(asked.map(({ aborted }) => aborted)).toEqual([false])
  end()
  expect(asked.map(({ aborted }) => aborted)).toEqual([true])
})

test('a photograph that is wanted no more is given up', () => {
  const asked = network(never)
  pictures.want(photograph)
  pictures.want(photograph)
  pictures.want({ ...photograph, size: 20 })
  pictures.want(settingsWith(builtInPicture('disk')))
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, true])
})

test('what one lab wants ends nothing of another', () => {
  const asked = network(never)
  const other: SlideLab = createInstance(slide)
  other.session.readLink('in=coffee&size=16')
  other.open()
  pictures.want(photograph)
  pictures.want(undefined)
  expect(asked.map(({ aborted }) => aborted)).toEqual([false, true])
})

test('what could not be loaded is said of that picture alone, and not asked for again by itself', async () => {
  const asked = network(() => Promise.reject(new TypeError('away')))
  const { result, rerender } = renderHook(pictures.useProblem, { initialProps: photograph })
  await act(async () => pictures.want(photograph))
  pictures.want(photograph)
  expect(result.current).toContain('could not be loaded')
  expect(asked).toHaveLength(1)
  rerender(settingsWith(builtInPicture('disk')))
  expect(result.current).toBeUndefined()
})

test('a lab that wants the picture in colour is told as well', async () => {
  network(() => Promise.reject(new TypeError('away')))
  const { result, rerender } = renderHook(pictures.useProblem, { initialProps: photograph })
  await act(async () => pictures.want({ ...photograph, colour: 'rgb' }))
  expect(result.current).toContain('could not be loaded')
  rerender({ ...photograph, size: 20 })
  expect(result.current).toBeUndefined()
})

test('tried again, it is asked for again', async () => {
  const asked = network(() => Promise.reject(new TypeError('away')))
  await act(async () => pictures.want(photograph))
  pictures.retry()
  pictures.want(photograph)
  expect(asked).toHaveLength(2)
})
