import { fillMaxPool2x2, isPool2x2 } from './kernels/fillMaxPool2x2.ts'
import { fillMaxValues2x2 } from './kernels/fillMaxValues2x2.ts'
import { outputBuffer } from './layerArguments.ts'
import { poolGeometry, poolShape, type PoolGeometry, type PoolSpec } from './poolGeometry.ts'
import { cellCount, checkedTensor, type Tensor } from './tensor.ts'
import { windowSources } from './windowSources.ts'

/** What max pooling gives: the largest values, and where each was found. */
export interface MaxPooled {
  /** [batch?, channels, outHeight, outWidth] */
  readonly output: Tensor
  /** Per output, row · inputWidth + column of its winner in the channel's plane, as PyTorch counts; −1 where a window holds no cell. */
  readonly argmax: Int32Array
}

/**
 * The largest value of every window, and its place. Padding never wins; the first of equal values does, in row-major
 * order; NaN beats every number, and the last NaN the others, as in PyTorch. A window without any cell gives −∞.
 * @param input [batch?, channels, height, width]
 * @param out is filled and becomes the output's data when given; its length must be the output's
 * @param places is filled and becomes `argmax` when given; as long as the output
 * @throws RangeError with the numbers given when the window does not fit.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
export function maxPool2d(
  input: Tensor,
  spec: PoolSpec,
  out?: Float32Array,
  places?: Int32Array,
): MaxPooled {
  const geometry = poolGeometry(input.shape, spec)
  checkedTensor(input, 'input')
  const shape = poolShape(geometry)
  const data = outputBuffer(out, cellCount(shape))
  const argmax = places ?? new Int32Array(data.length)
  if (argmax.length !== data.length) {
    throw new RangeError(`places holds ${argmax.length} numbers, the output has ${data.length}`)
  }
  const fill = isPool2x2(geometry) ? fillMaxPool2x2 : fillMaxPool2d
  fill(data, argmax, input.data, geometry)
  return { output: { shape, data }, argmax }
}

/**
 * The largest value of every window, as `maxPool2d` gives it, without its place: less to write, for networks that only
 * run forward. A zero has no sign here.
 * @param input [batch?, channels, height, width]
 * @param out is filled and becomes the result's data when given; its length must be the output's
 * @throws RangeError with the numbers given when the window does not fit.
 */
export function maxPoolValues(input: Tensor, spec: PoolSpec, out?: Float32Array): Tensor {
  const geometry = poolGeometry(input.shape, spec)
  checkedTensor(input, 'input')
  const shape = poolShape(geometry)
  const data = outputBuffer(out, cellCount(shape))
  if (isPool2x2(geometry)) fillMaxValues2x2(data, input.data, geometry)
  else fillMaxPool2d(data, new Int32Array(data.length), input.data, geometry)
  return { shape, data }
}

/** Fills `out` and `argmax` with the largest value of every window and its place, straight from the definition. */
export function fillMaxPool2d(
  out: Float32Array,
  argmax: Int32Array,
  input: Float32Array,
  geometry: PoolGeometry,
): void {
  const { inputHeight, inputWidth, outputHeight, outputWidth, kernelHeight, kernelWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  const planes = geometry.batch * geometry.channels
  let at = 0
  for (let plane = 0; plane < planes; plane++) {
    const start = plane * inputHeight * inputWidth
    for (let y = 0; y < outputHeight; y++) {
      for (let x = 0; x < outputWidth; x++, at++) {
        let largest = -Infinity
        let place = -1
        for (let ky = 0; ky < kernelHeight; ky++) {
          const row = rows[y * kernelHeight + ky]
          for (let kx = 0; kx < kernelWidth; kx++) {
            const col = cols[x * kernelWidth + kx]
            if (row < 0 || col < 0) continue
            const value = input[start + row * inputWidth + col]
            if (value > largest || place < 0 || Number.isNaN(value)) {
              largest = value
              place = row * inputWidth + col
            }
          }
        }
        out[at] = largest
        argmax[at] = place
      }
    }
  }
}
