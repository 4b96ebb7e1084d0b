import type { ConvGeometry } from './convGeometry.ts'
import { cellCount, checkedTensor, shapeText, type Tensor } from './tensor.ts'
import { windowSources } from './windowSources.ts'

/*
 * How a number that follows from a layer's outputs changes with each of its weights, given how it changes with the
 * outputs. The gradient of a bias is the sum of the gradients of the outputs that it is added to.
 */

/**
 * Of a convolution: every weight gathers from all outputs, since all share it.
 * @param gradient [batch?, outChannels, outHeight, outWidth]
 * @param input [batch?, inChannels, inHeight, inWidth]
 * @returns [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @throws RangeError when gradient or input have another shape.
 */
export function conv2dWeightGradient(
  gradient: Tensor,
  input: Tensor,
  geometry: ConvGeometry,
): Tensor {
  const { batch, batched, inputChannels, inputHeight, inputWidth } = geometry
  const { outputChannels, outputHeight, outputWidth } = geometry
  const { groupInputChannels, groupOutputChannels, kernelHeight, kernelWidth } = geometry
  const images = batched ? [batch] : []
  checkShape(gradient, [...images, outputChannels, outputHeight, outputWidth], 'gradient')
  checkShape(input, [...images, inputChannels, inputHeight, inputWidth], 'input')
  const { rows, cols } = windowSources(geometry)
  const shape = [outputChannels, groupInputChannels, kernelHeight, kernelWidth]
  const sums = new Float64Array(cellCount(shape))
  const [slopes, cells] = [gradient.data, input.data]
  const isFast = kernelWidth >= lanes && isPlain(rows, kernelHeight) && isPlain(cols, kernelWidth)
  if (isFast) addPlain(sums, slopes, cells, geometry)
  for (let output = 0, image = 0; !isFast && image < batch; image++)
    for (let out = 0; out < outputChannels; out++) {
      const group = Math.floor(out / groupOutputChannels) * groupInputChannels
      const first = image * inputChannels + group
      for (let y = 0; y < outputHeight; y++)
        for (let x = 0; x < outputWidth; x++, output++) {
          const value = slopes[output]!
          if (value === 0) continue
          let weight = out * groupInputChannels * kernelHeight * kernelWidth
          for (let channel = 0; channel < groupInputChannels; channel++)
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = rows[y * kernelHeight + ky]!
              const line = ((first + channel) * inputHeight + row) * inputWidth
              for (let kx = 0; kx < kernelWidth; kx++, weight++) {
                const col = cols[x * kernelWidth + kx]!
                if (row >= 0 && col >= 0) sums[weight] += value * cells[line + col]!
              }
            }
        }
    }
  return { shape, data: Float32Array.from(sums) }
}

/** Weights of a row that are summed at a time. */
const lanes = 4

/** Whether along an axis each window lies a cell after the one before, and none reaches into padding. */
function isPlain(sources: Int32Array, kernel: number): boolean {
  return sources.every((cell, at) => cell === Math.floor(at / kernel) + (at % kernel))
}

/** The same for such windows: a few sums that no other has to wait for, over all places of a map. */
function addPlain(
  sums: Float64Array,
  slopes: Float32Array,
  cells: Float32Array,
  geometry: ConvGeometry,
): void {
  const { batch, inputChannels, inputHeight, inputWidth, kernelHeight, kernelWidth } = geometry
  const { outputChannels, outputHeight, outputWidth } = geometry
  const { groupInputChannels, groupOutputChannels } = geometry
  for (let map = 0; map < batch * outputChannels; map++) {
    const out = map % outputChannels
    const image = (map - out) / outputChannels
    const group = Math.floor(out / groupOutputChannels) * groupInputChannels
    for (let taps = 0; taps < groupInputChannels * kernelHeight; taps++) {
      const ky = taps % kernelHeight
      const plane = image * inputChannels + group + (taps - ky) / kernelHeight
      const weight = (out * groupInputChannels * kernelHeight + taps) * kernelWidth
      for (let from = 0; from < kernelWidth; from += lanes) {
        // The last few begin earlier where they would reach beyond the row.
        const first = Math.min(from, kernelWidth - lanes)
        let [a, b, c, d] = [0, 0, 0, 0]
        for (let y = 0; y < outputHeight; y++) {
          let output = (map * outputHeight + y) * outputWidth
          let at = (plane * inputHeight + y + ky) * inputWidth + first
          for (const end = output + outputWidth; output < end; output++, at++) {
            const value = slopes[output]!
            a += value * cells[at]!
            b += value * cells[at + 1]!
            c += value * cells[at + 2]!
            d += value * cells[at + 3]!
          }
        }
        const made = [a, b, c, d].slice(from - first)
        made.forEach((sum, lane) => (sums[weight + from + lane] += sum))
      }
    }
  }
}

/**
 * Of a bias: each gathers from all that it is added to, a map of a convolution or a number of every row.
 * @param gradient [batch?, channels, height, width] with `cells` = height · width, or [..., out]
 * @param count how many biases there are
 * @returns [count]
 */
export function biasGradient({ data }: Tensor, count: number, cells = 1): Tensor {
  const sums = new Float64Array(count)
  for (let at = 0, bias = 0; at < data.length; bias = (bias + 1) % count)
    for (const end = at + cells; at < end; at++) sums[bias] += data[at]!
  return { shape: [count], data: Float32Array.from(sums) }
}

/**
 * Of a dense layer: every weight gathers from the one output that has it, over all rows of a batch.
 * @param gradient [..., out]
 * @param input [..., in]
 * @returns [out, in]
 * @throws RangeError when there are not as many rows of gradients as of inputs.
 */
export function denseWeightGradient(gradient: Tensor, input: Tensor): Tensor {
  checkedTensor(gradient, 'gradient')
  checkedTensor(input, 'input')
  const outputs = gradient.shape.at(-1) ?? 1
  const inputs = input.shape.at(-1) ?? 1
  const rows = cellCount(gradient.shape) / outputs
  if (rows !== cellCount(input.shape) / inputs) {
    throw new RangeError(
      `gradient of shape ${shapeText(gradient.shape)} and input of shape ${shapeText(input.shape)} have different numbers of rows`,
    )
  }
  const sums = new Float64Array(outputs * inputs)
  for (let row = 0; row < rows; row++) {
    for (let o = 0; o < outputs; o++) {
      const value = gradient.data[row * outputs + o]!
      if (value === 0) continue
      for (let i = 0; i < inputs; i++) sums[o * inputs + i] += value * input.data[row * inputs + i]!
    }
  }
  return { shape: [outputs, inputs], data: Float32Array.from(sums) }
}

function checkShape(given: Tensor, shape: readonly number[], name: string): void {
  checkedTensor(given, name)
  if (shapeText(given.shape) !== shapeText(shape)) {
    throw new RangeError(
      `${name} has shape ${shapeText(given.shape)}: ${shapeText(shape)} would do`,
    )
  }
}
