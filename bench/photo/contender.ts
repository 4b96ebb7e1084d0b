import type { PhotoKernel } from './photoKernels.ts'

/** One way from a kernel to a filtered photograph that can be seen. */
export interface PhotoContender {
  readonly name: string
  /** False where it is made for other kernels. */
  takes(kernel: PhotoKernel): boolean
  /** Filters and draws all of the photograph. */
  draw(kernel: PhotoKernel): Promise<void> | void
  /** The pixels that were drawn last, RGBA. */
  drawn(): Uint8ClampedArray
}
