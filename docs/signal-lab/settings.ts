import { numberList, type SettingTable, wholeNumber } from '#state/setting.ts'

/** Everything a person chooses; whole numbers, so that every sum is exact. Those that a list lacks are 0. */
export interface SignalSettings {
  readonly input: readonly number[]
  readonly length: number
  readonly kernel: readonly number[]
  readonly size: number
  readonly stride: number
  readonly padding: number
}

const steps = [0, 0, 0, 5, 9, 9, 9, 9, 4, 4, 4, 0, 0, 7, 0, 0]
const whole = { bound: 99, isWhole: true }
const because = 'every window has to touch the signal'
const limits = ({ size }: SignalSettings) => ({ min: 0, max: size - 1, step: 1, because })

/** One row a setting: its link, control, limits, reset and validation. */
export const signalTable: SettingTable<SignalSettings> = {
  input: numberList({ key: 'x', label: 'Signal', initial: steps, maxLength: 24, ...whole }),
  length: wholeNumber({ key: 'n', label: 'Length', initial: 16, min: 8, max: 24 }),
  kernel: numberList({ key: 'k', label: 'Kernel', initial: [-1, 0, 1], maxLength: 7, ...whole }),
  size: wholeNumber({ key: 'size', label: 'Kernel size', initial: 3, min: 1, max: 7 }),
  stride: wholeNumber({ key: 'stride', label: 'Stride', initial: 1, min: 1, max: 4 }),
  padding: wholeNumber({ key: 'pad', label: 'Padding', initial: 1, min: 0, max: 6, limits }),
}
