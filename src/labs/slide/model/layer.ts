import { activationFunctions } from '#core/activations.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'
import { windowFrame } from '#core/windowFrame.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ConvLayer } from '#parts/conv/convLayer.ts'
import { channelSums, summedChannels } from '#parts/conv/channelSums.ts'
import { flippedKernel, kernelDecimals, wholeWeights, type WholeWeights } from './kernel.ts'
import { slidePlan, type SlidePlan } from './plan.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'

/** All that the lab's pictures and sums are read from: one layer, worked out once per change of settings. */
export interface SlideLayer extends ConvLayer {
  readonly plan: SlidePlan
  readonly picture: Picture
  /** The kernel's numbers as they meet the image, flipped where the layer flips them, [maps, channels / groups, height, width]. */
  readonly weights: WholeWeights
  readonly isFlipped: boolean
}

/** The layer of the settings over a picture of the size they name. */
export function slideLayer(settings: SlideSettings, picture: Picture): SlideLayer {
  const [channels, height = 1, width = 1] = picture.pixels.shape
  const plan = slidePlan(settings, { channels: channels === 3 ? 3 : 1, height, width })
  const { geometry, stretch } = plan
  const input = stretched(picture.pixels, plan)

  const { inputChannels, outputChannels } = geometry
  const isFlipped = settings.convolution !== (settings.mode === 'transposed')
  const kernel = isFlipped ? flippedKernel(settings.kernel) : settings.kernel
  const weights = wholeWeights(kernel, inputChannels, outputChannels)
  const { numbers, scale } = weights

  const frame = windowFrame(geometry, stretch)
  // Whole pixels times whole weights: exact.
  const ofChannels = channelSums({ geometry, frame, input }, numbers)
  const sums = summedChannels({ geometry }, ofChannels).map((sum) => sum / scale)
  const { divisor } = settings.kernel
  const { bias, activation } = settings
  return {
    plan,
    picture,
    // The window slides over the picture; for a transposed convolution, with zeros between its cells.
    input,
    geometry,
    frame,
    weights,
    weightAt: (_map, channel, row, column) =>
      (numbers[(channel * geometry.kernelHeight + row) * geometry.kernelWidth + column] ?? 0) /
      scale,
    // Whole pixels times short decimals: 3 · 0.1 is 0.3.
    decimals: kernelDecimals,
    isFlipped,
    names: inputChannels === 1 ? ['grey'] : channelNames,
    mapNames: outputChannels === 1 ? ['output'] : channelNames.map((name) => `output ${name}`),
    divisor,
    biases: Array.from({ length: outputChannels }, () => bias),
    activation,
    sums,
    results: sums.map((sum) => activationFunctions[activation](sum / divisor + bias)),
  }
}

/** The image with `stretch − 1` zeros between neighbours; itself when there is nothing to insert. */
function stretched(image: Tensor, { stretch, geometry }: SlidePlan): Tensor {
  const [vertical, horizontal] = stretch
  if (vertical === 1 && horizontal === 1) return image
  const [channels = 1, height = 1, width = 1] = image.shape
  const { inputHeight: tall, inputWidth: wide } = geometry
  const data = new Float32Array(channels * tall * wide)
  for (let channel = 0; channel < channels; channel++)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        data[(channel * tall + row * vertical) * wide + column * horizontal] =
          image.data[(channel * height + row) * width + column] ?? 0
  return { shape: [channels, tall, wide], data }
}
