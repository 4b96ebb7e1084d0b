import type { ConvLayer } from './convLayer.ts'

/**
 * What each channel of its group gives to each output, in double precision: whole numbers stay exact. Row-major
 * [maps, channels / groups, height, width], as the weights are [maps, channels / groups, kernel height, kernel width].
 */
export function channelSums(
  { geometry, frame, input }: Pick<ConvLayer, 'geometry' | 'frame' | 'input'>,
  weights: Float64Array,
): Float64Array {
  const { outputChannels, groupInputChannels, groupOutputChannels, kernelWidth } = geometry
  const { vertical, horizontal } = frame
  const kernels = outputChannels * groupInputChannels
  const taps = weights.length / kernels
  const padded = paddedInput({ geometry, frame, input })
  const plane = vertical.size * horizontal.size
  const sums = new Float64Array(kernels * geometry.outputHeight * geometry.outputWidth)
  let at = 0
  for (let kernel = 0; kernel < kernels; kernel++) {
    const group = Math.floor(kernel / groupInputChannels / groupOutputChannels)
    const channel = group * groupInputChannels + (kernel % groupInputChannels)
    for (const rows of vertical.taps)
      for (const columns of horizontal.taps) {
        let sum = 0
        let weight = kernel * taps
        for (const row of rows) {
          const first = channel * plane + row * horizontal.size
          for (let k = 0; k < kernelWidth; k++)
            sum += weights[weight++]! * padded[first + columns[k]!]!
        }
        sums[at++] = sum
      }
  }
  return sums
}

/** The sums of channels added up for every output, row-major [maps, height, width]. */
export function summedChannels(
  { geometry }: Pick<ConvLayer, 'geometry'>,
  sums: Float64Array,
): Float64Array {
  const { groupInputChannels: slices, outputHeight, outputWidth, outputChannels } = geometry
  const plane = outputHeight * outputWidth
  return Float64Array.from({ length: outputChannels * plane }, (_, output) => {
    const first = Math.floor(output / plane) * slices * plane + (output % plane)
    let sum = 0
    for (let slice = 0; slice < slices; slice++) sum += sums[first + slice * plane] ?? 0
    return sum
  })
}

/** The input with its padding, row-major. */
function paddedInput({ geometry, frame, input }: Pick<ConvLayer, 'geometry' | 'frame' | 'input'>) {
  const { inputChannels, inputHeight, inputWidth } = geometry
  const [down, across] = [frame.vertical.source, frame.horizontal.source]
  const padded = new Float64Array(inputChannels * down.length * across.length)
  let at = 0
  for (let channel = 0; channel < inputChannels; channel++)
    for (const row of down)
      for (const column of across) {
        const from = (channel * inputHeight + row) * inputWidth + column
        padded[at++] = row < 0 || column < 0 ? 0 : (input.data[from] ?? 0)
      }
  return padded
}
