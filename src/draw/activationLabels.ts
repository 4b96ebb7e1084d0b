import type { Activation } from '#core/activations.ts'

/** What each activation is called in the formula and in the panel. */
export const activationLabels: Readonly<Record<Activation, string>> = {
  identity: 'none',
  relu: 'ReLU',
  relu6: 'ReLU6',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softplus: 'softplus',
}
