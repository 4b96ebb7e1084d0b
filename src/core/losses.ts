import { shapeText, type Tensor } from './tensor.ts'

/** How wrong a prediction is, and how that changes with each of its numbers. */
export interface Loss {
  readonly loss: number
  /** Of the prediction's shape. */
  readonly gradient: Tensor
}

/**
 * The mean of the squares of prediction − target.
 * @throws RangeError when the two have different shapes.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
 */
export function meanSquaredError(prediction: Tensor, target: Tensor): Loss {
  const { shape, data } = prediction
  if (shapeText(shape) !== shapeText(target.shape))
    throw new RangeError(
      `target has shape ${shapeText(target.shape)}: ${shapeText(shape)} would do, the prediction's`,
    )
  let sum = 0
  const gradient = data.map((value, at) => {
    const away = value - target.data[at]!
    sum += away * away
    return (2 * away) / data.length
  })
  return { loss: sum / data.length, gradient: { shape, data: gradient } }
}

/**
 * The mean of −log of the probability that softmax gives to the right class.
 * @param logits [batch, classes]
 * @param labels the right class of each row
 * @throws RangeError when there are not as many labels as rows, or a label is no class.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
export function softmaxCrossEntropy(logits: Tensor, labels: ArrayLike<number>): Loss {
  const [rows = 0, classes = 0] = logits.shape
  if (labels.length !== rows)
    throw new RangeError(`${labels.length} labels for ${rows} rows: one for each would do`)
  const gradient = new Float32Array(logits.data.length)
  let loss = 0
  for (let row = 0; row < rows; row++) {
    const values = logits.data.subarray(row * classes, (row + 1) * classes)
    const label = labels[row]!
    if (!(label in values)) throw new RangeError(`label ${label} is not one of ${classes} classes`)
    const largest = values.reduce((most, value) => Math.max(most, value), -Infinity)
    const sum = values.reduce((all, value) => all + Math.exp(value - largest), 0)
    loss += Math.log(sum) + largest - values[label]!
    for (let at = 0; at < classes; at++) {
      const probability = Math.exp(values[at]! - largest) / sum
      gradient[row * classes + at] = (probability - (at === label ? 1 : 0)) / rows
    }
  }
  return { loss: loss / rows, gradient: { shape: logits.shape, data: gradient } }
}

/**
 * The mean of −log of the probability that a logistic function gives to the right one of two classes.
 * @param logits [batch, 1]
 * @param labels 0 or 1 for each row
 * @throws RangeError when there are not as many labels as rows.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function sigmoidCrossEntropy(logits: Tensor, labels: ArrayLike<number>): Loss {
  const { shape, data } = logits
  const { length } = data
  if (labels.length !== length)
    throw new RangeError(`${labels.length} labels for ${length} rows: one for each would do`)
  let loss = 0
  const gradient = data.map((value, at) => {
    loss += Math.max(value, 0) - value * labels[at]! + Math.log1p(Math.exp(-Math.abs(value)))
    return (1 / (1 + Math.exp(-value)) - labels[at]!) / length
  })
  return { loss: loss / length, gradient: { shape, data: gradient } }
}
