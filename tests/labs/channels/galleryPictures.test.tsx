import { act, cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import { galleryPicturesOf } from '#labs/channels/work/galleryPictures.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Gallery({ lab }: { readonly lab: ChannelsLab }) {
  const { pixels } = galleryPicturesOf(lab).useVolume()
  return <p>{pixels.shape.join(' ')}</p>
}

test('two galleries load their photographs side by side; another picture in one ends the loading of that one alone', () => {
  const loading = new Map<string, AbortSignal | null | undefined>()
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    loading.set(address.replace(/.*\//, ''), options?.signal)
    return new Promise<Response>(() => {})
  })
  const [one, other] = [createInstance(channels), createInstance(channels)]
  one.session.change({ view: 'gallery', ...builtInPicture('coffee') })
  other.session.change({ view: 'gallery', ...builtInPicture('cat') })
  render(
    <>
      <Gallery lab={one} />
      <Gallery lab={other} />
    </>,
  )
  expect([...loading.keys()]).toEqual(['coffee.jpg', 'cat.jpg'])
  act(() => {
    one.session.change(builtInPicture('photographer'))
  })
  expect([...loading.keys()]).toEqual(['coffee.jpg', 'cat.jpg', 'photographer.jpg'])
  const isEnded = () => [...loading.values()].map((signal) => signal?.aborted)
  expect(isEnded()).toEqual([true, false, false])
  cleanup()
  expect(isEnded()).toEqual([true, true, true])
})

test('a drawn picture is as large as the gallery: nothing is loaded', () => {
  const fetched = vi.fn<() => void>()
  vi.stubGlobal('fetch', fetched)
  const lab = createInstance(channels)
  lab.session.change({ view: 'gallery', gallerySize: 64 })
  const { container } = render(<Gallery lab={lab} />)
  expect(container.textContent).toBe('3 64 64')
  expect(fetched).not.toHaveBeenCalled()
})
