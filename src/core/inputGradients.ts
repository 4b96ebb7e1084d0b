import { conv2d } from './conv2d.ts'
import type { ConvGeometry } from './convGeometry.ts'
import type { ConvTransposeGeometry } from './convTransposeGeometry.ts'
import { averageCounts } from './averagePool2d.ts'
import type { PoolGeometry } from './poolGeometry.ts'
import type { Tensor } from './tensor.ts'
import type { WindowGeometry } from './windowGeometry.ts'
import { windowSources } from './windowSources.ts'

/*
 * How a number that follows from a layer's outputs changes with each of its inputs: the gradient of the outputs, carried
 * back through the layer. One image each; what padding reads is added to the cell that it is read from.
 */

/**
 * Through a convolution.
 * @param gradient [outChannels, outHeight, outWidth]
 * @param weight [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @returns [inChannels, inHeight, inWidth]
 */
export function conv2dInputGradient(
  gradient: Tensor,
  weight: Tensor,
  geometry: ConvGeometry,
): Tensor {
  const { inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const { groupInputChannels, groupOutputChannels, kernelHeight, kernelWidth } = geometry
  const sums = new Float64Array(inputChannels * inputHeight * inputWidth)
  const taps = kernelHeight * kernelWidth
  for (let out = 0; out < outputChannels; out++) {
    const group = Math.floor(out / groupOutputChannels) * groupInputChannels
    for (let channel = 0; channel < groupInputChannels; channel++) {
      const kernel = (out * groupInputChannels + channel) * taps
      const plane = (group + channel) * inputHeight * inputWidth
      scatter(geometry, gradient.data, out, (input, value, tap) => {
        sums[plane + input] = sums[plane + input]! + value * weight.data[kernel + tap]!
      })
    }
  }
  return { shape: [inputChannels, inputHeight, inputWidth], data: Float32Array.from(sums) }
}

/**
 * Through a transposed convolution: a convolution with its weights.
 * @param weight [inChannels, outChannels / groups, kernelHeight, kernelWidth]
 */
export function convTranspose2dInputGradient(
  gradient: Tensor,
  weight: Tensor,
  geometry: ConvTransposeGeometry,
): Tensor {
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const { padTop, padRight, padBottom, padLeft, inputHeight, inputWidth, groups } = geometry
  const all = conv2d(gradient, weight, null, {
    stride: [strideVertical, strideHorizontal],
    dilation: [dilationVertical, dilationHorizontal],
    padding: { top: padTop, right: padRight, bottom: padBottom, left: padLeft },
    groups,
  })
  // Output padding can make room for one more window, which belongs to no input.
  const [channels = 1, height = 1, width = 1] = all.shape
  if (height === inputHeight && width === inputWidth) return all
  const data = new Float32Array(channels * inputHeight * inputWidth)
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < inputHeight; row++) {
      const from = (channel * height + row) * width
      const to = (channel * inputHeight + row) * inputWidth
      data.set(all.data.subarray(from, from + inputWidth), to)
    }
  }
  return { shape: [channels, inputHeight, inputWidth], data }
}

/**
 * Through a max pool: each output's gradient goes to its winner.
 * @param argmax as `maxPool2d` gives it
 */
export function maxPool2dInputGradient(
  gradient: Tensor,
  argmax: Int32Array,
  { channels, inputHeight, inputWidth, outputHeight, outputWidth }: PoolGeometry,
): Tensor {
  const data = new Float32Array(channels * inputHeight * inputWidth)
  const made = outputHeight * outputWidth
  gradient.data.forEach((value, output) => {
    const winner = argmax[output]!
    if (winner < 0) return
    const input = Math.floor(output / made) * inputHeight * inputWidth + winner
    data[input] = data[input]! + value
  })
  return { shape: [channels, inputHeight, inputWidth], data }
}

/**
 * Through an average pool: each output's gradient is shared by the cells of its window.
 * @param countIncludePad as `countsPadding` tells it of the pool
 */
export function averagePool2dInputGradient(
  gradient: Tensor,
  geometry: PoolGeometry,
  countIncludePad: boolean,
): Tensor {
  const { channels, inputHeight, inputWidth, outputWidth, outputHeight } = geometry
  const sums = new Float64Array(channels * inputHeight * inputWidth)
  const counts = averageCounts(geometry, countIncludePad)
  for (let channel = 0; channel < channels; channel++) {
    const plane = channel * inputHeight * inputWidth
    scatter(geometry, gradient.data, channel, (input, value, _tap, output) => {
      const inPlane = output - channel * outputHeight * outputWidth
      const [row, col] = [Math.floor(inPlane / outputWidth), inPlane % outputWidth]
      const share = value / Math.max(1, counts.rows[row]! * counts.cols[col]!)
      sums[plane + input] = sums[plane + input]! + share
    })
  }
  return { shape: [channels, inputHeight, inputWidth], data: Float32Array.from(sums) }
}

/** Calls `add` for every connection of the outputs of a plane whose gradient is not 0. */
function scatter(
  geometry: WindowGeometry,
  gradient: Float32Array,
  plane: number,
  add: (input: number, value: number, tap: number, output: number) => void,
): void {
  const { outputHeight, outputWidth, inputWidth, kernelHeight, kernelWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  let output = plane * outputHeight * outputWidth
  for (let y = 0; y < outputHeight; y++) {
    for (let x = 0; x < outputWidth; x++, output++) {
      const value = gradient[output]!
      if (value === 0) continue
      for (let ky = 0; ky < kernelHeight; ky++) {
        const row = rows[y * kernelHeight + ky]!
        if (row < 0) continue
        for (let kx = 0; kx < kernelWidth; kx++) {
          const col = cols[x * kernelWidth + kx]!
          if (col >= 0) add(row * inputWidth + col, value, ky * kernelWidth + kx, output)
        }
      }
    }
  }
}
