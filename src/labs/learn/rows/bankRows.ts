import { choice, decimal } from '#state/setting.ts'

/** What a person chooses of the kernels that learn to tell textures apart, beside the seed. */
export interface BankSettings {
  /** The deviation of what is added to waves from −0.5 to 0.5. */
  readonly textureNoise: number
  /** Of Adam. */
  readonly bankRate: number
  /** Which of the four kernels is taken elsewhere. */
  readonly bankKernel: 1 | 2 | 3 | 4
}

export const bankRows = {
  textureNoise: decimal({
    key: 'tnoise',
    label: 'Noise in the textures',
    help: 'Its deviation; the stripes go from −0.5 to 0.5.',
    initial: 0.3,
    min: 0,
    max: 2,
    step: 0.05,
  }),
  bankRate: decimal({
    key: 'brate',
    label: 'Learning rate',
    help: 'About how much a weight changes in an update, by Adam.',
    initial: 0.02,
    min: 0.001,
    max: 0.2,
    step: 0.001,
  }),
  bankKernel: choice<BankSettings, BankSettings['bankKernel']>({
    key: 'bk',
    label: 'Kernel',
    initial: 1,
    options: [
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 3, label: '3' },
      { value: 4, label: '4' },
    ],
  }),
}
