/** What may be applied to a layer's sums, by its standard name. */
export type Activation = 'none' | 'relu' | 'leaky-relu' | 'tanh' | 'sigmoid'

export const activationLabels: Record<Activation, string> = {
  none: 'none',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
}

/** The activation of one number. */
export function activate(activation: Activation, value: number): number {
  switch (activation) {
    case 'none':
      return value
    case 'relu':
      return value > 0 ? value : 0
    case 'leaky-relu':
      return value > 0 ? value : 0.01 * value
    case 'tanh':
      return Math.tanh(value)
    case 'sigmoid':
      return 1 / (1 + Math.exp(-value))
  }
}
