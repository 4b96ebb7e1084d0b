import type { Activation } from '#core/activations.ts'
import type { PaddingMode, Sides } from '#core/convGeometry.ts'
import { initialSettings } from '#state/settingRows.ts'
import { choice, decimal, flag, type SettingTable } from '#state/setting.ts'
import { kernelSetting } from '#labs/slide/model/kernelSetting.ts'
import type { Kernel } from '#labs/slide/model/kernel.ts'
import { pairSetting, sidesSetting, type PairValue } from '#labs/slide/model/pairSetting.ts'
import { activationSetting, borderOptions, revealSetting } from '#parts/layers/layerSettings.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'

/** Everything a person chooses in the Slide lab. */
export interface SlideSettings extends PictureSettings {
  readonly kernel: Kernel
  /** Flip the kernel first: the textbook's convolution. */
  readonly convolution: boolean
  readonly mode: 'convolution' | 'transposed'
  readonly stride: PairValue
  readonly dilation: PairValue
  readonly padding: 'valid' | 'same' | 'same-lower' | 'full' | 'custom'
  readonly pads: Sides
  readonly paddingMode: PaddingMode
  readonly outputPadding: PairValue
  /** 1: all channels are summed into one map; 3: a map per channel. */
  readonly groups: 1 | 3
  readonly bias: number
  readonly activation: Activation
  readonly colours: 'auto' | 'signed' | 'absolute' | 'clamped'
  readonly scale: 'own' | 'possible'
  /** Outputs appear as the window reaches them; otherwise all are shown from the start. */
  readonly reveal: boolean
}

/** One row a setting: its link, control, limits, reset and validation. */
export const slideTable: SettingTable<SlideSettings> = {
  ...pictureRows({ picture: { kind: 'built-in', id: 'glyph' }, size: 8, least: 4, most: 64 }),
  kernel: kernelSetting,
  convolution: flag({
    key: 'turn',
    label: 'True convolution',
    help: 'Flips the kernel first (rotates it by 180°), as in signal processing (∗). Networks leave it as it is: cross-correlation (⋆).',
    initial: false,
  }),
  mode: choice({
    key: 'mode',
    label: 'Layer',
    initial: 'convolution',
    options: [
      { value: 'convolution', label: 'Convolution' },
      {
        value: 'transposed',
        label: 'Transposed',
        help: 'The way back: zeros between the cells, and the kernel flipped.',
      },
    ],
  }),
  stride: pairSetting({
    key: 'stride',
    label: 'Stride',
    help: 'Cells from one window to the next.',
    initial: [1, 1],
  }),
  dilation: pairSetting({
    key: 'dilation',
    label: 'Dilation',
    help: 'Cells from one weight to the next.',
    initial: [1, 1],
  }),
  padding: choice({
    key: 'padding',
    label: 'Padding',
    initial: 'custom',
    options: [
      { value: 'custom', label: 'By amount', help: 'As many cells as you say, on each side.' },
      { value: 'valid', label: 'Valid', help: 'None: only windows that lie wholly on the image.' },
      {
        value: 'same',
        label: 'Same',
        help: 'As much as makes the output input ÷ stride long, the odd cell at the end.',
      },
      {
        value: 'same-lower',
        label: 'Same, odd first',
        help: 'As Same, the odd cell at the start.',
      },
      { value: 'full', label: 'Full', help: 'Every window that touches the image counts.' },
    ],
  }),
  pads: sidesSetting,
  paddingMode: choice({
    key: 'border',
    label: 'Border values',
    initial: 'zeros',
    options: Object.values(borderOptions),
  }),
  outputPadding: pairSetting({
    key: 'outpad',
    label: 'Output padding',
    help: 'Rows and columns added at the end of the output of a transposed convolution.',
    initial: [0, 0],
  }),
  groups: choice({
    key: 'groups',
    label: 'Groups',
    initial: 1,
    options: [
      { value: 1, label: '1 map', help: 'All channels are summed into one map.' },
      { value: 3, label: '3 maps', help: 'Depthwise: each channel has a map of its own.' },
    ],
  }),
  bias: decimal({
    key: 'bias',
    label: 'Bias',
    help: 'Added to every sum.',
    initial: 0,
    min: -1000,
    max: 1000,
  }),
  activation: activationSetting,
  colours: choice({
    key: 'show',
    label: 'Output colours',
    initial: 'auto',
    options: [
      {
        value: 'auto',
        label: 'Auto',
        help: 'Signed where results can be negative, grey otherwise.',
      },
      { value: 'signed', label: 'Signed', help: 'Two colours that part at zero.' },
      { value: 'absolute', label: 'Absolute', help: 'Grey by size, whatever the sign.' },
      { value: 'clamped', label: 'As an image', help: 'Cut off below black and above white.' },
    ],
  }),
  scale: choice({
    key: 'scale',
    label: 'Colour scale',
    initial: 'own',
    options: [
      {
        value: 'own',
        label: 'This map',
        help: 'From the smallest to the largest number that there is.',
      },
      {
        value: 'possible',
        label: 'All possible',
        help: 'From the smallest to the largest number that this kernel could give.',
      },
    ],
  }),
  reveal: revealSetting,
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialSlide = initialSettings(slideTable)
