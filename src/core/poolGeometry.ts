import { imageShape } from './imageShape.ts'
import { bothAxes, type Pair } from './pair.ts'
import type { Padding } from './padding.ts'
import { fullWindows, windowGeometry, type Axis, type WindowGeometry } from './windowGeometry.ts'

/** Options of a pooling layer, as in PyTorch's MaxPool2d; only the kernel size must be given. */
export interface PoolSpec {
  readonly kernelSize: Pair
  /** The kernel size: windows lie side by side. */
  readonly stride?: Pair
  readonly padding?: Padding
  readonly dilation?: Pair
  /** Whether a last window may hang over the end; it must start inside the input or the padding before it. */
  readonly ceilMode?: boolean
}

/** Everything about a pooling layer's shape in one flat record; channels are pooled each by itself. */
export interface PoolGeometry extends WindowGeometry {
  readonly batch: number
  readonly batched: boolean
  readonly channels: number
  readonly ceilMode: boolean
}

/**
 * The geometry of max and average pooling.
 * @param inputShape [channels, height, width] or [batch, channels, height, width]
 * @throws RangeError with the numbers given when the window does not fit, an option is no whole number in its range, or padding is negative.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html for the output size
 */
export function poolGeometry(inputShape: readonly number[], spec: PoolSpec): PoolGeometry {
  const { batched, batch, channels, height, width } = imageShape(inputShape)
  const kernelSize = bothAxes(spec.kernelSize, 'kernelSize', 1)
  const ceilMode = spec.ceilMode ?? false
  const { stride = kernelSize, padding = 0, dilation = 1 } = spec
  const window = windowGeometry(
    [height, width],
    kernelSize,
    { stride, padding, dilation },
    ceilMode ? startedWindows : fullWindows,
  )
  const least = Math.min(window.padTop, window.padRight, window.padBottom, window.padLeft)
  if (least < 0) throw new RangeError(`padding of a pool is ${least}: 0 or more would do`)
  // Not spread: that takes longer than pooling a small image.
  return Object.assign(window, { batch, batched, channels, ceilMode })
}

/** [batch, channels, outHeight, outWidth], without batch where the input has none. */
export function poolShape(geometry: PoolGeometry): number[] {
  const image = [geometry.channels, geometry.outputHeight, geometry.outputWidth]
  return geometry.batched ? [geometry.batch, ...image] : image
}

/** Windows that fit, and one more that hangs over, unless it would start past the input (as in PyTorch). */
function startedWindows(axis: Axis): number {
  const { size, before, after, reach, stride } = axis
  const windows = Math.ceil((size + before + after - reach) / stride) + 1
  if (windows < 1) return fullWindows(axis)
  return (windows - 1) * stride >= size + before ? windows - 1 : windows
}
