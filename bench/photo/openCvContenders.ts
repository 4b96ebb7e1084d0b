import type { Mat, OpenCv } from '../engines/openCvTypes.ts'
import type { PhotoContender } from './contender.ts'
import type { PhotoKernel } from './photoKernels.ts'
import { pixelsOf } from './pixelsOf.ts'

type Filter = (from: Mat, to: Mat, kernel: PhotoKernel) => void

/** OpenCV.js: the photograph stays in its memory as RGBA bytes; the result is put onto a canvas from there. */
export function openCvContenders(
  cv: OpenCv,
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
): PhotoContender[] {
  const from = new cv.Mat(height, width, cv.CV_8UC4)
  const to = new cv.Mat(height, width, cv.CV_8UC4)
  from.data.set(pixels)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')!
  const contender = (
    name: string,
    takes: PhotoContender['takes'],
    filter: Filter,
  ): PhotoContender => ({
    name,
    takes,
    draw(kernel) {
      filter(from, to, kernel)
      const { buffer, byteOffset, length } = to.data
      const bytes = new Uint8ClampedArray(buffer as ArrayBuffer, byteOffset, length)
      context.putImageData(new ImageData(bytes, width), 0, 0)
    },
    drawn: () => pixelsOf(width, height, (onto) => onto.drawImage(canvas, 0, 0)),
  })
  return [
    contender('OpenCV.js filter2D', () => true, filter2D(cv)),
    contender('OpenCV.js sepFilter2D', ({ line }) => line !== undefined, sepFilter2D(cv)),
  ]
}

function filter2D(cv: OpenCv): Filter {
  return (from, to, { size, numbers }) => {
    const kernel = matrix(cv, size, size, numbers)
    cv.filter2D(from, to, -1, kernel, new cv.Point(-1, -1), 0, cv.BORDER_REPLICATE)
    kernel.delete()
  }
}

function sepFilter2D(cv: OpenCv): Filter {
  return (from, to, { size, line }) => {
    const kernel = matrix(cv, 1, size, line!)
    cv.sepFilter2D(from, to, -1, kernel, kernel, new cv.Point(-1, -1), 0, cv.BORDER_REPLICATE)
    kernel.delete()
  }
}

function matrix(cv: OpenCv, rows: number, cols: number, numbers: Float32Array): Mat {
  const made = new cv.Mat(rows, cols, cv.CV_32F)
  made.data32F.set(numbers)
  return made
}
