import type { KernelRows } from '#data/kernelPreset.ts'
import type { Setting } from '#state/setting.ts'
import { readKernel, writeKernel } from './kernelText.ts'

/** A mix of colours of one's own, at first none: three weights for each of 1 or 3 channels that come out. */
export const mixSetting: Setting<unknown, KernelRows> = {
  key: 'mix',
  label: 'Your own mix',
  initial: {
    rows: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    divisor: 1,
  },
  describe: ({ rows }) => `3 channels to ${rows.length}`,
  write: writeKernel,
  read(text) {
    const mix = readKernel(text)
    if (mix.rows.some((row) => row.length !== 3))
      throw new RangeError('has a row without 3 weights')
    if (mix.rows.length !== 1 && mix.rows.length !== 3)
      throw new RangeError(`gives ${mix.rows.length} channels; 1 and 3 can be shown`)
    return mix
  },
}
