import {
  choice,
  decimal,
  flag,
  numberList,
  wholeNumber,
  type Setting,
  type SettingTable,
} from '#state/setting.ts'

/** Settings with one row of each kind, for the tests of everything that reads rows. */
export interface ExampleSettings {
  size: number
  kernel: number
  stride: number
  bias: number
  mode: 'zeros' | 'reflect'
  flip: boolean
  weights: readonly number[]
  picture: string
}

const picture: Setting<ExampleSettings, string> = {
  key: 'img',
  label: 'Picture',
  initial: 'edge',
  write: (name) => (name.startsWith('own:') ? undefined : name),
  read: (text) => text.slice(0, 40),
}

export const exampleTable: SettingTable<ExampleSettings> = {
  size: wholeNumber({ key: 'n', label: 'Input size', initial: 6, min: 1, max: 64 }),
  kernel: wholeNumber<ExampleSettings>({
    key: 'k',
    label: 'Kernel size',
    initial: 3,
    min: 1,
    max: 11,
    limits: ({ size }) => ({ min: 1, max: Math.min(11, size), step: 1 }),
  }),
  stride: wholeNumber({ key: 'stride', label: 'Stride', initial: 1, min: 1, max: 8 }),
  bias: decimal({ key: 'b', label: 'Bias', initial: 0, min: -1e6, max: 1e6 }),
  mode: choice({
    key: 'mode',
    label: 'Padding mode',
    initial: 'zeros',
    options: [
      { value: 'zeros', label: 'Zeros' },
      { value: 'reflect', label: 'Reflect' },
    ],
  }),
  flip: flag({ key: 'flip', label: 'Flip', initial: false }),
  weights: numberList({ key: 'w', label: 'Weights', initial: [1, 0, -1], maxLength: 121 }),
  picture,
}
