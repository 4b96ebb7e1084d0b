import { conv2d } from './conv2d.ts'
import type { ConvGeometry } from './convGeometry.ts'
import type { ConvTransposeGeometry } from './convTransposeGeometry.ts'
import { averageCounts } from './averagePool2d.ts'
import type { PoolGeometry } from './poolGeometry.ts'
import { cellCount, shapeText, type Tensor } from './tensor.ts'
import { windowSources } from './windowSources.ts'

/*
 * How a number that follows from a layer's outputs changes with each of its inputs: the gradient of the outputs, carried
 * back through the layer, summed in double precision. What padding reads is added to the cell that it is read from.
 */

/**
 * Through a convolution.
 * @param gradient [batch?, outChannels, outHeight, outWidth]
 * @param weight [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @returns [batch?, inChannels, inHeight, inWidth]
 */
export function conv2dInputGradient(
  gradient: Tensor,
  weight: Tensor,
  geometry: ConvGeometry,
): Tensor {
  const { batch, batched, inputChannels, inputHeight, inputWidth, outputChannels } = geometry
  const { groupInputChannels, groupOutputChannels, kernelHeight, kernelWidth } = geometry
  const { outputHeight, outputWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  const plane = inputHeight * inputWidth
  const sums = new Float64Array(batch * inputChannels * plane)
  for (let output = 0, image = 0; image < batch; image++)
    for (let out = 0; out < outputChannels; out++) {
      const group = Math.floor(out / groupOutputChannels) * groupInputChannels
      const first = (image * inputChannels + group) * plane
      for (let y = 0; y < outputHeight; y++)
        for (let x = 0; x < outputWidth; x++, output++) {
          const value = gradient.data[output]!
          if (value === 0) continue
          let tap = out * groupInputChannels * kernelHeight * kernelWidth
          for (let channel = 0; channel < groupInputChannels; channel++)
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = rows[y * kernelHeight + ky]!
              const line = first + channel * plane + row * inputWidth
              for (let kx = 0; kx < kernelWidth; kx++, tap++) {
                const col = cols[x * kernelWidth + kx]!
                if (row >= 0 && col >= 0) sums[line + col] += value * weight.data[tap]!
              }
            }
        }
    }
  const shape = [inputChannels, inputHeight, inputWidth]
  return { shape: batched ? [batch, ...shape] : shape, data: Float32Array.from(sums) }
}

/**
 * Through a dense layer: gradient · weight.
 * @param gradient [..., out]
 * @param weight [out, in]
 * @returns [..., in]
 * @throws RangeError when the gradient's last side is not the weight's first.
 */
export function denseInputGradient(gradient: Tensor, weight: Tensor): Tensor {
  const [outputs = 0, inputs = 0] = weight.shape
  if (gradient.shape.at(-1) !== outputs)
    throw new RangeError(
      `gradient has shape ${shapeText(gradient.shape)}: ${outputs} numbers in the last side would do, one for each output`,
    )
  const rows = gradient.data.length / outputs
  const sums = new Float64Array(rows * inputs)
  for (let row = 0; row < rows; row++)
    for (let out = 0; out < outputs; out++) {
      const value = gradient.data[row * outputs + out]!
      if (value === 0) continue
      for (let at = 0; at < inputs; at++)
        sums[row * inputs + at] += value * weight.data[out * inputs + at]!
    }
  return { shape: [...gradient.shape.slice(0, -1), inputs], data: Float32Array.from(sums) }
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
 * @param gradient [batch?, channels, outHeight, outWidth]
 * @param argmax as `maxPool2d` gives it
 * @returns [batch?, channels, inHeight, inWidth]
 */
export function maxPool2dInputGradient(
  gradient: Tensor,
  argmax: Int32Array,
  geometry: PoolGeometry,
): Tensor {
  const { inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  const shape = pooledShape(geometry)
  const data = new Float32Array(cellCount(shape))
  const made = outputHeight * outputWidth
  for (let output = 0; output < argmax.length; output++) {
    const winner = argmax[output]!
    if (winner >= 0)
      data[Math.floor(output / made) * inputHeight * inputWidth + winner] += gradient.data[output]!
  }
  return { shape, data }
}

/**
 * Through an average pool: each output's gradient is shared by the cells of its window.
 * @param gradient [batch?, channels, outHeight, outWidth]
 * @param countIncludePad as `countsPadding` tells it of the pool
 * @returns [batch?, channels, inHeight, inWidth]
 */
export function averagePool2dInputGradient(
  gradient: Tensor,
  geometry: PoolGeometry,
  countIncludePad: boolean,
): Tensor {
  const { batch, channels, inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  const { kernelHeight, kernelWidth } = geometry
  const shape = pooledShape(geometry)
  const sums = new Float64Array(cellCount(shape))
  const counts = averageCounts(geometry, countIncludePad)
  const { rows, cols } = windowSources(geometry)
  for (let output = 0, plane = 0; plane < batch * channels; plane++)
    for (let y = 0; y < outputHeight; y++)
      for (let x = 0; x < outputWidth; x++, output++) {
        const share = gradient.data[output]! / Math.max(1, counts.rows[y]! * counts.cols[x]!)
        for (let ky = 0; ky < kernelHeight; ky++) {
          const row = rows[y * kernelHeight + ky]!
          if (row < 0) continue
          const line = (plane * inputHeight + row) * inputWidth
          for (let kx = 0; kx < kernelWidth; kx++) {
            const col = cols[x * kernelWidth + kx]!
            if (col >= 0) sums[line + col] += share
          }
        }
      }
  return { shape, data: Float32Array.from(sums) }
}

/** [batch?, channels, height, width] of what a pool reads. */
function pooledShape({ batch, batched, channels, inputHeight, inputWidth }: PoolGeometry) {
  const shape = [channels, inputHeight, inputWidth]
  return batched ? [batch, ...shape] : shape
}
