import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PhotoChoice } from '#labs/photo/model/photoChoice.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { openCamera } from './camera.ts'
import { filteringOf } from './filtering.ts'
import { photographsOf } from './photographs.ts'

export type Facing = 'user' | 'environment'

/** The camera that is on, and how many of its frames there were in the last second. */
interface LiveState {
  readonly facing: Facing | undefined
  /** Frames a second: given by the camera, filtered and shown. */
  readonly offered: number
  readonly shown: number
}

/** The camera whose frames one lab on the page filters as they come. */
export const liveCameraOf = perInstance((lab: PhotoLab) => {
  const state = createValue<LiveState>({ facing: undefined, offered: 0, shown: 0 })
  let running: AbortController | undefined
  const stop = () => {
    running?.abort()
    running = undefined
    state.set({ facing: undefined })
  }
  return {
    use: state.use,
    /** Turns the camera off; its last frame stays in sight. */
    stop,
    /** Turns a camera on and filters what it sees until it is stopped. Rejects with the browser's reason. */
    start: async (facing: Facing) => {
      stop()
      const mine = new AbortController()
      running = mine
      const camera = await openCamera(facing)
      // It may have been stopped while the browser asked for leave.
      if (mine.signal.aborted) return camera.stop()
      mine.signal.addEventListener('abort', camera.stop)
      const video = document.createElement('video')
      video.muted = true
      video.playsInline = true
      video.srcObject = camera.stream
      await video.play()
      if (mine.signal.aborted) return
      const { videoWidth: width, videoHeight: height } = video
      state.set({ facing, offered: 0, shown: 0 })
      const choice: PhotoChoice = { kind: 'live', id: 'camera', height, width }
      lab.session.change({ photo: choice })
      camera.stream.getTracks().forEach((track) => track.addEventListener('ended', stop))
      follow(lab, video, choice, facing === 'user', mine.signal, state.set)
    },
  }
})

/** Filters a frame after the other; the next one is taken when the last one is shown, and those between are left out. */
function follow(
  lab: PhotoLab,
  video: HTMLVideoElement,
  choice: PhotoChoice,
  isMirrored: boolean,
  signal: AbortSignal,
  tell: (rates: Pick<LiveState, 'offered' | 'shown'>) => void,
): void {
  const canvas = new OffscreenCanvas(choice.width, choice.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  if (isMirrored) context.setTransform(-1, 0, 0, 1, choice.width, 0)
  const { filterFrame } = filteringOf(lab)
  const { show } = photographsOf(lab)
  let [shown, begun, first] = [0, performance.now(), 0]
  const take = (_: number, { presentedFrames }: VideoFrameCallbackMetadata) => {
    if (signal.aborted) return
    context.drawImage(video, 0, 0, choice.width, choice.height)
    const image: RgbaImage = context.getImageData(0, 0, choice.width, choice.height)
    void filterFrame(lab.session.settings(), image, () => show(choice, image)).finally(() => {
      if (!signal.aborted) video.requestVideoFrameCallback(take)
    })
    shown++
    const passed = performance.now() - begun
    if (passed < 1000) return
    tell({
      shown: Math.round((shown * 1000) / passed),
      offered: Math.round(((presentedFrames - first) * 1000) / passed),
    })
    ;[shown, begun, first] = [0, performance.now(), presentedFrames]
  }
  video.requestVideoFrameCallback(take)
}
