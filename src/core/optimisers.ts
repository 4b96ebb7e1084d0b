/** How a gradient becomes an update; rates and means as in PyTorch. */
export interface Optimiser {
  readonly kind: 'descent' | 'momentum' | 'adam'
  readonly rate: number
  /** How much of the last update goes on, 0.9 when left out; only momentum has it. */
  readonly momentum?: number
}

/** What an optimiser remembers: how many updates there were, and running means for each parameter. */
export interface OptimiserState {
  updates: number
  /** Momentum: the velocity. Adam: the mean of the gradient. */
  readonly first: Float64Array | Float32Array
  /** Adam: the mean of the squared gradient. */
  readonly second: Float64Array | Float32Array
}

const adam = { mean: 0.9, square: 0.999, least: 1e-8 }

/** What an optimiser of so many parameters begins with: nothing. */
export function firstState(parameters: number): OptimiserState {
  return { updates: 0, first: new Float64Array(parameters), second: new Float64Array(parameters) }
}

/**
 * Changes parameters and state by one update down the gradient.
 *
 * - descent: p − rate · g
 * - momentum: v = momentum · v + g, then p − rate · v
 * - adam: p − rate · m̂ / (√ŝ + 1e-8), with means m, s of g and g² that decay by 0.9 and 0.999, each over 1 − decayⁿ
 *
 * @param parameters changed in place
 * @param gradient as many numbers
 * @see https://pytorch.org/docs/stable/generated/torch.optim.SGD.html
 * @see D. P. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, 2015
 */
export function update(
  optimiser: Optimiser,
  parameters: Float64Array | Float32Array,
  gradient: Float64Array | Float32Array,
  state: OptimiserState,
): void {
  const { kind, rate, momentum = 0.9 } = optimiser
  const { first, second } = state
  const { length } = parameters
  state.updates++
  switch (kind) {
    case 'descent':
      for (let at = 0; at < length; at++) parameters[at] = parameters[at]! - rate * gradient[at]!
      return
    case 'momentum':
      for (let at = 0; at < length; at++) {
        first[at] = momentum * first[at]! + gradient[at]!
        parameters[at] = parameters[at]! - rate * first[at]!
      }
      return
    case 'adam': {
      const meanLeft = 1 - adam.mean ** state.updates
      const squareLeft = 1 - adam.square ** state.updates
      for (let at = 0; at < length; at++) {
        const slope = gradient[at]!
        first[at] = adam.mean * first[at]! + (1 - adam.mean) * slope
        second[at] = adam.square * second[at]! + (1 - adam.square) * slope * slope
        const size = Math.sqrt(second[at]! / squareLeft) + adam.least
        parameters[at] = parameters[at]! - (rate * first[at]!) / meanLeft / size
      }
    }
  }
}
