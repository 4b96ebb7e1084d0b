import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import type { Learner } from './learner.ts'

/**
 * Learns with TensorFlow.js on the backend of now, which it enters again.
 * @param lossOf the loss on the examples of an update
 * @param examples tensors that are given back at the end
 */
export function tfjsLearner(
  optimiser: tf.Optimizer,
  variables: tf.Variable[],
  lossOf: (update: number) => tf.Scalar,
  examples: tf.Tensor[],
): Learner {
  const backend = tf.getBackend()
  let made = 0
  return {
    enter: async () => void (await tf.setBackend(backend)),
    async run(updates) {
      // It tidies up after itself, and computes in its own time: the updates have been made when their outcome is here.
      for (let end = made + updates; made < end; made++)
        optimiser.minimize(() => lossOf(made), false, variables)
      await variables.at(-1)!.data()
    },
    async loss() {
      const loss = tf.tidy(() => lossOf(0))
      const [value] = await loss.data<'float32'>()
      loss.dispose()
      return value!
    },
    dispose() {
      optimiser.dispose()
      tf.dispose([...variables, ...examples])
    },
  }
}
