import { decimal, type SettingTable, wholeNumber } from '#state/setting.ts'

/** What a person chooses where a bank of kernels learns to tell textures apart. */
export interface BankSettings {
  /** Deviation of the noise in the textures, which go from −1 to 1. */
  readonly textureNoise: number
  readonly bankRate: number
  readonly bankUpdates: number
}

/** A row for each of them. */
export const bankRows: SettingTable<BankSettings> = {
  textureNoise: decimal({
    key: 'grain',
    label: 'Noise in the textures',
    help: 'Its deviation; the waves themselves go from −1 to 1.',
    initial: 0.3,
    min: 0,
    max: 2,
  }),
  bankRate: decimal({
    key: 'brate',
    label: 'Learning rate',
    help: 'Of Adam: about how much a weight changes in an update.',
    initial: 0.02,
    min: 0.001,
    max: 0.2,
    step: 0.001,
  }),
  bankUpdates: wholeNumber({ key: 'bn', label: 'Updates', initial: 60, min: 10, max: 200 }),
}
