import type { Asked, HeartLayer } from './heartLayer.ts'
import { filtered, heartPixels, heartSide, mostExamples } from './heartTask.ts'

/** What there is after so many examples. */
export interface HeartScene {
  readonly show: 'heart'
  readonly examples: number
  readonly asked: Asked
  /** The dense layer's weights into the output in the middle: a picture of 16². */
  readonly weights: Float64Array
  readonly kernel: Float64Array
  readonly dense: Answer
  readonly conv: Answer
  /** The dense layer's error in the mean of all noise images. */
  readonly mean: number
}

/** What a layer makes of the picture shown. */
interface Answer {
  readonly made: Float64Array
  /** made − wanted */
  readonly difference: Float64Array
  /** Squared error over the energy wanted. */
  readonly error: number
}

/** The output whose weights are shown: the one in the middle. */
const middle = (heartSide / 2) * heartSide + heartSide / 2

/** The scene after so many examples. */
export function heartScene(layer: HeartLayer, step: number): HeartScene {
  const { settings, directions, answers, kernels } = layer
  const examples = Math.min(step, mostExamples)
  const asked = layer.asked[settings.asked]
  const made = new Float64Array(heartPixels)
  const weights = new Float64Array(heartPixels)
  for (let at = 0; at < directions.after[examples]!; at++) {
    const [unit, answer] = [directions.units[at]!, answers[at]!]
    for (let i = 0; i < heartPixels; i++) {
      made[i] = made[i]! + asked.along[at]! * answer[i]!
      weights[i] = weights[i]! + answer[middle]! * unit[i]!
    }
  }
  const kernel = kernels[Math.min(examples, kernels.length - 1)]!
  return {
    show: 'heart',
    examples,
    asked,
    weights,
    kernel,
    dense: answerOf(made, asked, asked.dense[examples]!),
    conv: answerOf(
      filtered([asked.picture], kernel, settings.side)[0]!,
      asked,
      convError(asked, examples),
    ),
    mean: layer.mean[examples]!,
  }
}

/** The convolution's error on a picture after so many examples. */
export function convError({ conv }: Asked, examples: number): number {
  return conv[Math.min(examples, conv.length - 1)]!
}

function answerOf(made: Float64Array, { wanted }: Asked, error: number): Answer {
  return { made, difference: made.map((value, at) => value - wanted[at]!), error }
}
