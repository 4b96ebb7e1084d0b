import * as tf from '@tensorflow/tfjs-core'
import { convGeometry } from '#core/convGeometry.ts'
import { im2col } from '#core/im2col.ts'
import type { KernelTask } from './kernelTask.ts'
import type { Learner } from './learner.ts'
import { tfjsLearner } from './tfjsLearner.ts'

/** TensorFlow.js: the mean squared error of a conv2d whose kernel is the one variable. */
export function tfjsKernel({ side, picture, wanted, start, rate }: KernelTask): Learner {
  const [, height = 1, width = 1] = picture.shape
  const [, rows = 1, columns = 1] = wanted.shape
  const input = tf.tensor4d(picture.data, [1, height, width, 1])
  const target = tf.tensor4d(wanted.data, [1, rows, columns, 1])
  const kernel = tf.variable<tf.Rank.R4>(tf.tensor4d([...start], [side, side, 1, 1]))
  return tfjsLearner(
    tf.train.sgd(rate),
    [kernel],
    () => tf.losses.meanSquaredError(target, tf.conv2d(input, kernel, 1, 'valid')),
    [input, target],
  )
}

/** The same where there is no gradient of a conv2d: every window as a column, laid out before, and a matrix product. */
export function tfjsKernelOfWindows({ side, picture, wanted, start, rate }: KernelTask): Learner {
  const laidOut = im2col(picture, convGeometry(picture.shape, [1, 1, side, side], {}))
  const windows = tf.tensor2d(laidOut.data, [side * side, wanted.data.length])
  const target = tf.tensor2d(wanted.data, [1, wanted.data.length])
  const kernel = tf.variable(tf.tensor2d([...start], [1, side * side]))
  return tfjsLearner(
    tf.train.sgd(rate),
    [kernel],
    () => tf.losses.meanSquaredError(target, tf.matMul(kernel, windows)),
    [windows, target],
  )
}
