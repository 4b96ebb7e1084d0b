import opencvUrl from '@techstark/opencv-js/dist/opencv.js?url'
import type { OpenCv } from '../engines/openCvTypes.ts'
import { readyOpenCv } from '../engines/readyOpenCv.ts'

/** OpenCV.js, from its own script. */
export async function loadOpenCv(): Promise<{ readonly cv: OpenCv }> {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = opencvUrl
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  return await readyOpenCv((globalThis as unknown as { cv: unknown }).cv)
}
