import { afterEach, expect, test, vi } from 'vitest'
import { photo } from '#labs/photo/photo.ts'
import { liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

afterEach(() => vi.unstubAllGlobals())

test('a camera that comes on after it was stopped is turned off again, and the photograph stays', async () => {
  const track = { stop: vi.fn<() => void>(), addEventListener: () => undefined }
  let allow = () => {}
  const stream = new Promise((resolve) => {
    allow = () => resolve({ getTracks: () => [track] })
  })
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => stream } })
  const lab = createInstance(photo)
  const { start, stop } = liveCameraOf(lab)
  const started = start('user')
  stop()
  allow()
  await started
  expect(track.stop).toHaveBeenCalledOnce()
  expect(lab.session.settings().photo.kind).toBe('sample')
})
