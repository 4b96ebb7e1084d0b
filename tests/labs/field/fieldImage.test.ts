import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { field } from '#labs/field/field.ts'
import { imageReady, useFieldImage } from '#labs/field/work/fieldImage.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A lab that shows a picture, and what has been asked of the network. */
function opened(id: string) {
  const lab = createInstance(field)
  lab.session.change(builtInPicture(id))
  const { result } = renderHook(() =>
    useFieldImage(
      lab,
      lab.session.useSettings((settings) => settings),
    ),
  )
  return {
    lab,
    result,
    choose: (next: string) => act(() => void lab.session.change(builtInPicture(next))),
  }
}

function fetches() {
  const asked: { path: string; signal: AbortSignal; answer: (response: Response) => void }[] = []
  vi.stubGlobal(
    'fetch',
    (path: string, { signal }: { signal: AbortSignal }) =>
      new Promise((answer) => asked.push({ path, signal, answer })),
  )
  return asked
}

test('two photographs on their way: neither lab ends the loading of the other', () => {
  const asked = fetches()
  const one = opened('cat')
  opened('coffee')
  expect(asked.map(({ path }) => path)).toEqual(['/photos/cat.jpg', '/photos/coffee.jpg'])
  one.choose('digit')
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
})

test('one that cannot be had is said where it is chosen, and tried again when it is chosen again', async () => {
  const asked = fetches()
  const [one, other] = [opened('cat'), opened('coffee')]
  const ready = imageReady(one.lab)
  await act(async () => asked[0]!.answer(new Response('', { status: 404 })))
  await ready
  expect(one.result.current.problem).toMatch(/could not be loaded/)
  expect(other.result.current.problem).toBeUndefined()
  one.choose('digit')
  one.choose('cat')
  expect(asked).toHaveLength(3)
  expect(one.result.current.problem).toBeUndefined()
})
