/** The scalar core: what fraction of the best other implementation's time it may take at most. */
export function coreGoal(workload: string): number {
  return ['W1', 'W9', 'W11'].includes(workload) ? 1 : 2.5
}

/** How many times as long as the core others should take: at least so many. */
export const coreMeans = { 'tfjs cpu': 15, convnetjs: 8 }

/** No workload should be below so many times tfjs's cpu backend. */
export const coreLeast = { 'tfjs cpu': 5 }

/** The engine: what fraction of the best other implementation's time it may take at most. */
export function engineGoal(workload: string): number {
  if (['W1', 'W8', 'W10', 'W11', 'W12'].includes(workload)) return 0.25
  return ['W3', 'W7'].includes(workload) ? 0.5 : 0.35
}

/** The same, of the geometric mean. */
export const engineMean = 0.3

/** A photograph of 12 megapixels: what fraction of OpenCV's filter2D the way to the full picture may take. */
export const photoGoals: Readonly<Record<string, number>> = { '3×3': 0.5, '11×11': 0.3 }

/** The Learn lab: how many times the updates a second of the best TensorFlow.js, for each task at least. */
export const learnGoals: Readonly<Record<string, number>> = {
  'kernel 3×3': 50,
  'kernel 7×7': 50,
  'convolutional net': 2,
}

/** The same lab: milliseconds a digit, forward, backward and update, at most. */
export const digitGoal = 0.6

/** The same: milliseconds from two files of 12 megapixels to the kernel between them, at most. */
export const pairGoal = 5000
