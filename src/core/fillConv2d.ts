import type { ConvGeometry } from './convGeometry.ts'
import { windowSources } from './windowSources.ts'

/**
 * Fills `out` with a convolution, straight from the definition: per output the products in the order channel, kernel
 * row, kernel column, summed in double precision, the bias last. Every faster path is tested against this one.
 */
export function fillConv2d(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): void {
  const { inputHeight, inputWidth, outputHeight, outputWidth, kernelHeight, kernelWidth } = geometry
  const { inputChannels, outputChannels, groupInputChannels, groupOutputChannels } = geometry
  const { rows, cols } = windowSources(geometry)
  let at = 0
  for (let n = 0; n < geometry.batch; n++) {
    for (let o = 0; o < outputChannels; o++) {
      const firstChannel = Math.floor(o / groupOutputChannels) * groupInputChannels
      const offset = bias === null ? 0 : bias[o]
      for (let y = 0; y < outputHeight; y++) {
        for (let x = 0; x < outputWidth; x++) {
          let sum = 0
          let w = o * groupInputChannels * kernelHeight * kernelWidth
          for (let c = 0; c < groupInputChannels; c++) {
            const plane = (n * inputChannels + firstChannel + c) * inputHeight
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = rows[y * kernelHeight + ky]
              const line = (plane + row) * inputWidth
              for (let kx = 0; kx < kernelWidth; kx++, w++) {
                const col = cols[x * kernelWidth + kx]
                if (row >= 0 && col >= 0) sum += input[line + col] * weight[w]
              }
            }
          }
          out[at++] = sum + offset
        }
      }
    }
  }
}
