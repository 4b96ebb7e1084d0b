import { outputShape, type ConvGeometry } from './convGeometry.ts'
import {
  adjointGeometry,
  convTransposeGeometry,
  type ConvTransposeSpec,
} from './convTransposeGeometry.ts'
import { biasData, outputBuffer } from './layerArguments.ts'
import { cellCount, checkedTensor, type Tensor } from './tensor.ts'
import { windowSources } from './windowSources.ts'

/**
 * The transposed convolution of an image: [batch?, outChannels, outHeight, outWidth]. Every input cell scatters its
 * kernel, times its value, over the output: the adjoint of conv2d with the same weight tensor.
 * @param input [batch?, inChannels, height, width]
 * @param weight [inChannels, outChannels / groups, kernelHeight, kernelWidth]
 * @param bias [outChannels], or null
 * @param out is filled and becomes the result's data when given; its length must be the output's
 * @throws RangeError with the numbers given when shapes and options do not go together.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html
 */
export function convTranspose2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  spec: ConvTransposeSpec = {},
  out?: Float32Array,
): Tensor {
  const geometry = convTransposeGeometry(input.shape, weight.shape, spec)
  checkedTensor(input, 'input')
  checkedTensor(weight, 'weight')
  const offsets = biasData(bias, geometry.outputChannels)
  const shape = outputShape(geometry)
  const data = outputBuffer(out, cellCount(shape))
  const plane = geometry.outputHeight * geometry.outputWidth
  // Overlapping products meet in double precision, and are rounded once.
  const sums = new Float64Array(data.length)
  scatter(sums, input.data, weight.data, adjointGeometry(geometry))
  for (let at = 0; at < data.length; at++) {
    data[at] =
      sums[at] + (offsets === null ? 0 : offsets[Math.floor(at / plane) % geometry.outputChannels])
  }
  return { shape, data }
}

/** Adds, for every window of the convolution `adjoint`, the cell times the kernel into the window's cells. */
function scatter(
  sums: Float64Array,
  input: Float32Array,
  weight: Float32Array,
  adjoint: ConvGeometry,
): void {
  const { kernelHeight, kernelWidth, groupInputChannels, groupOutputChannels } = adjoint
  const { rows, cols } = windowSources(adjoint)
  let at = 0
  for (let n = 0; n < adjoint.batch; n++) {
    for (let o = 0; o < adjoint.outputChannels; o++) {
      const firstChannel =
        n * adjoint.inputChannels + Math.floor(o / groupOutputChannels) * groupInputChannels
      for (let y = 0; y < adjoint.outputHeight; y++) {
        for (let x = 0; x < adjoint.outputWidth; x++) {
          const value = input[at++]
          let w = o * groupInputChannels * kernelHeight * kernelWidth
          for (let c = 0; c < groupInputChannels; c++) {
            const plane = (firstChannel + c) * adjoint.inputHeight
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = rows[y * kernelHeight + ky]
              for (let kx = 0; kx < kernelWidth; kx++, w++) {
                const col = cols[x * kernelWidth + kx]
                if (row >= 0 && col >= 0)
                  sums[(plane + row) * adjoint.inputWidth + col] += value * weight[w]
              }
            }
          }
        }
      }
    }
  }
}
