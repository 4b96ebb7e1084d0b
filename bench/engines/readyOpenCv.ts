import type { OpenCv } from './openCvTypes.ts'

/** OpenCV.js when it has started; wrapped, as it looks like a promise of itself, for which one would wait forever. */
export function readyOpenCv(started: unknown): Promise<{ readonly cv: OpenCv }> {
  return new Promise((resolve) => {
    const once = started as { then(this: unknown, take: (cv: OpenCv) => void): unknown }
    once.then((cv) => resolve({ cv }))
  })
}
