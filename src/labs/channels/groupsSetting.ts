import { readWholeNumber, writeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'
import { sizes } from './limits.ts'
import type { ChannelsSettings } from './settings.ts'

/** Into how many groups the channels fall. There is no nearest number to one that cannot be: it is 1 then. */
export const groupsSetting: Setting<ChannelsSettings, number> = {
  key: 'groups',
  label: 'Groups',
  help: 'A kernel reads the channels of its own group alone.',
  initial: 1,
  write: writeNumber,
  read(text) {
    const groups = readWholeNumber(text)
    const { min, max } = sizes.channels
    if (groups < min || groups > max) throw new RangeError(`is not from ${min} to ${max}`)
    return groups
  },
}
