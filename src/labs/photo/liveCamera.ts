import type { RgbaImage } from '#data/rgbaImage.ts'
import { createValue } from '#state/createValue.ts'
import { openCamera, type OpenCamera } from './camera.ts'
import { filterFrame } from './filtering.ts'
import type { PhotoChoice } from './photoChoice.ts'
import { showLive } from './photos.ts'
import { photoSession } from './session.ts'

export type Facing = 'user' | 'environment'

/** The camera whose frames are filtered as they come, and how many of them there were in the last second. */
export const liveCamera = createValue<{
  facing: Facing | undefined
  /** Frames a second: given by the camera, filtered and shown. */
  offered: number
  shown: number
}>({ facing: undefined, offered: 0, shown: 0 })

let on: { camera: OpenCamera; video: HTMLVideoElement; stop: AbortController } | undefined

/** Turns a camera on and filters what it sees until it is stopped. Rejects with the browser's reason. */
export async function startLive(facing: Facing): Promise<void> {
  stopLive()
  const camera = await openCamera(facing)
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = camera.stream
  await video.play()
  const { videoWidth: width, videoHeight: height } = video
  const stop = new AbortController()
  on = { camera, video, stop }
  liveCamera.set({ facing, offered: 0, shown: 0 })
  const choice: PhotoChoice = { kind: 'live', id: 'camera', height, width }
  photoSession.change({ photo: choice })
  camera.stream.getTracks().forEach((track) => track.addEventListener('ended', stopLive))
  follow(video, choice, facing === 'user', stop.signal)
}

/** Turns the camera off; its last frame stays in sight. */
export function stopLive(): void {
  on?.stop.abort()
  on?.camera.stop()
  on = undefined
  liveCamera.set({ facing: undefined })
}

/** Filters a frame after the other; the next one is taken when the last one is shown, and those between are left out. */
function follow(
  video: HTMLVideoElement,
  choice: PhotoChoice,
  isMirrored: boolean,
  signal: AbortSignal,
): void {
  const canvas = new OffscreenCanvas(choice.width, choice.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  if (isMirrored) context.setTransform(-1, 0, 0, 1, choice.width, 0)
  let [shown, begun, first] = [0, performance.now(), 0]
  const take = (_: number, { presentedFrames }: VideoFrameCallbackMetadata) => {
    if (signal.aborted) return
    context.drawImage(video, 0, 0, choice.width, choice.height)
    const image: RgbaImage = context.getImageData(0, 0, choice.width, choice.height)
    const { settings } = photoSession.store.getState()
    void filterFrame(settings, image, () => showLive(choice, image)).finally(() => {
      if (!signal.aborted) video.requestVideoFrameCallback(take)
    })
    shown++
    const passed = performance.now() - begun
    if (passed < 1000) return
    liveCamera.set({
      shown: Math.round((shown * 1000) / passed),
      offered: Math.round(((presentedFrames - first) * 1000) / passed),
    })
    ;[shown, begun, first] = [0, performance.now(), presentedFrames]
  }
  video.requestVideoFrameCallback(take)
}
