import { bankSetting } from '#labs/channels/model/bankSetting.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { kernelLimits, mapLimits, paddingLimits, sizes } from '#labs/channels/model/limits.ts'
import { orbitSetting } from '#parts/volume/orbitSetting.ts'
import { type VolumeId, volumeKinds } from '#labs/channels/model/volumes.ts'
import { activationSetting, revealSetting } from '#parts/layers/layerSettings.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'
import { readWholeNumber, writeNumber } from '#state/numberText.ts'
import {
  choice,
  flag,
  numberList,
  type Setting,
  type SettingTable,
  wholeNumber,
} from '#state/setting.ts'
import { initialSettings } from '#state/settingRows.ts'

/** Into how many groups the channels fall. There is no nearest number to one that cannot be: it is 1 then. */
const groups: Setting<unknown, number> = {
  key: 'groups',
  label: 'Groups',
  help: 'A kernel reads the channels of its own group alone.',
  initial: 1,
  write: writeNumber,
  read(text) {
    const count = readWholeNumber(text)
    const { min, max } = sizes.channels
    if (count < min || count > max) throw new RangeError(`is not from ${min} to ${max}`)
    return count
  },
}

/** One row a setting: its link, control, limits, reset and validation. */
export const channelsTable: SettingTable<ChannelsSettings> = {
  view: choice({
    key: 'view',
    label: 'View',
    initial: 'unfolded',
    options: [
      { value: 'unfolded', label: 'Unfolded', help: 'Every slice side by side, to be counted.' },
      { value: 'volume', label: 'Volume', help: 'Slices stacked in depth, to be turned.' },
      { value: 'gallery', label: 'Gallery', help: 'All maps of a photograph.' },
    ],
  }),
  volume: choice({
    key: 'from',
    label: 'Input',
    initial: 'picture',
    options: [
      { value: 'picture', label: 'Picture', help: 'One channel when grey, three in colour.' },
      ...(Object.keys(volumeKinds) as VolumeId[]).map((value) => ({
        value,
        label: volumeKinds[value].label,
        help: volumeKinds[value].help,
      })),
    ],
  }),
  channels: wholeNumber({
    key: 'channels',
    label: 'Channels',
    help: 'Slices of the input.',
    initial: 4,
    ...sizes.channels,
  }),
  ...pictureRows({
    picture: { kind: 'built-in', id: 'colour-lamps' },
    size: 8,
    least: sizes.picture.min,
    most: sizes.picture.max,
    colour: 'rgb',
  }),
  bank: bankSetting,
  seed: wholeNumber({
    key: 'seed',
    label: 'Seed',
    help: 'Other random numbers for another seed.',
    initial: 1,
    min: 1,
    max: 999,
  }),
  maps: wholeNumber({
    key: 'n',
    label: 'Number of kernels',
    help: 'Each makes a map of its own.',
    initial: 1,
    ...sizes.maps,
    limits: mapLimits,
  }),
  kernelSize: wholeNumber({
    key: 'k',
    label: 'Kernel size',
    help: 'Rows and columns of every slice.',
    initial: 3,
    ...sizes.kernel,
    limits: kernelLimits,
  }),
  groups,
  stride: wholeNumber({
    key: 'stride',
    label: 'Stride',
    help: 'Cells from one window to the next.',
    initial: 1,
    ...sizes.stride,
  }),
  padding: wholeNumber({
    key: 'pad',
    label: 'Padding',
    help: 'Zeros added on every side.',
    initial: 0,
    ...sizes.padding,
    limits: paddingLimits,
  }),
  biases: numberList({
    key: 'bias',
    label: 'Bias',
    help: 'Added to every number of the kernel’s map; each kernel has its own.',
    initial: [],
    maxLength: sizes.maps.max,
    bound: 1000,
  }),
  activation: activationSetting,
  scale: choice({
    key: 'scale',
    label: 'Colour scale',
    initial: 'own',
    options: [
      { value: 'own', label: 'Each map', help: 'Every map from its own smallest to its largest.' },
      { value: 'shared', label: 'All maps', help: 'One scale, so that maps can be compared.' },
    ],
  }),
  reveal: revealSetting,
  gallerySize: choice({
    key: 'px',
    label: 'Size',
    help: 'Pixels along the side of the picture.',
    initial: 128,
    options: [
      { value: 64, label: '64' },
      { value: 128, label: '128' },
      { value: 256, label: '256' },
    ],
  }),
  orbit: orbitSetting,
  compare: flag({
    key: 'compare',
    label: 'Against depthwise + pointwise',
    help: 'What the layer would cost as two: a kernel a channel, then a mix of channels.',
    initial: false,
  }),
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialChannels = initialSettings(channelsTable)
