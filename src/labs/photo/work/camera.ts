/** A camera that is on, and what turns it off. */
export type OpenCamera = Readonly<Awaited<ReturnType<typeof openCamera>>>

/** Turns a camera on; rejects with the browser's reason. */
export async function openCamera(facing: 'user' | 'environment') {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) throw new DOMException('no camera here', 'NotSupportedError')
  const stream = await devices.getUserMedia({
    video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: false,
  })
  return { stream, stop: () => stream.getTracks().forEach((track) => track.stop()) }
}

/** How many cameras there are, as far as the browser tells. */
export async function cameraCount(): Promise<number> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.filter(({ kind }) => kind === 'videoinput').length
}

/** What is to be seen now, as a file. */
export async function takeFrame(video: HTMLVideoElement): Promise<File> {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0) throw new DOMException('no picture yet', 'InvalidStateError')
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new File([await canvas.convertToBlob()], 'camera.png', { type: 'image/png' })
}

/** Why there is no picture of a camera, in a sentence. */
export function cameraProblem(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  return (
    sentences[name] ??
    `The camera could not be used: ${error instanceof Error ? error.message : String(error)}.`
  )
}

const sentences: Readonly<Partial<Record<string, string>>> = {
  NotAllowedError:
    'The camera is not allowed. Allow it for this page in the browser’s address bar, then try again.',
  NotFoundError: 'This device has no camera. Open a file instead.',
  OverconstrainedError: 'This device has no such camera. Try the other one.',
  NotReadableError: 'The camera is in use by another program. Close that one, then try again.',
  AbortError: 'The camera stopped before there was a picture. Try again.',
  InvalidStateError: 'The camera has given no picture yet. Wait a moment, then try again.',
  NotSupportedError:
    'This browser gives pages no camera; it needs a secure address (https). Open a file instead.',
}
