import { kernelPresets } from '#data/kernelPresets.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'
import {
  choice,
  decimal,
  flag,
  numberList,
  type SettingTable,
  wholeNumber,
} from '#state/setting.ts'
import { initialSettings } from '#state/settingRows.ts'
import { type PatternName, patterns } from '#labs/equivariance/model/patterns.ts'

/** Everything a person chooses in the Equivariance lab; how far the transform has gone is the step. */
export interface EquivarianceSettings extends PictureSettings {
  /** Both ways round the square, or a pattern that is looked for. */
  readonly show: 'square' | 'find'
  readonly pattern: PatternName
  /** Of the pattern on the picture, in percent of its own. */
  readonly contrast: number
  /** Added to the picture, in percent of white. */
  readonly noise: number
  readonly motion: 'shift' | 'turn' | 'scale' | 'flip'
  readonly down: number
  /** Added to the whole cells of the shift to the right. */
  readonly part: number
  readonly interpolation: 'bilinear' | 'nearest'
  readonly border: 'circular' | 'zeros' | 'replicate' | 'reflect'
  /** A preset's id, or `own`. */
  readonly kernel: string
  /** The weights of a kernel of one's own, 3×3 or 5×5, row by row. */
  readonly own: readonly number[]
  readonly layers: number
  readonly stride: number
  readonly activation: 'none' | 'relu'
  readonly blur: boolean
  readonly pool: 'none' | 'max' | 'average'
}

/** Cells that the picture can be shifted by in each direction: half its shorter side. */
export function mostShift(settings: PictureSettings): number {
  const { height, width } = pictureShape(settings)
  return Math.floor(Math.min(height, width) / 2)
}

/** One row a setting: its link, control, limits, reset and validation. */
export const equivarianceTable: SettingTable<EquivarianceSettings> = {
  ...pictureRows({ picture: { kind: 'built-in', id: 'glyph' }, size: 32, least: 16, most: 64 }),
  show: choice({
    key: 'show',
    label: 'Show',
    initial: 'square',
    options: [
      { value: 'square', label: 'Both ways', help: 'Moved first, or convolved first.' },
      {
        value: 'find',
        label: 'Find it',
        help: 'A pattern on the picture, and its own kernel, which finds it wherever it is.',
      },
    ],
  }),
  pattern: choice({
    key: 'pattern',
    label: 'Pattern',
    initial: 'ring',
    options: (Object.keys(patterns) as PatternName[]).map((value) => ({
      value,
      label: patterns[value].label,
    })),
  }),
  contrast: wholeNumber({
    key: 'contrast',
    label: 'Contrast',
    help: 'Of the pattern on the picture, in percent: the match does not ask for it.',
    initial: 100,
    min: 10,
    max: 100,
  }),
  noise: wholeNumber({
    key: 'noise',
    label: 'Noise',
    help: 'Added to the picture, in percent of white.',
    initial: 0,
    min: 0,
    max: 100,
  }),
  motion: choice({
    key: 't',
    label: 'T is a',
    initial: 'shift',
    options: [
      { value: 'shift', label: 'Shift' },
      { value: 'turn', label: 'Rotation' },
      { value: 'scale', label: 'Scaling' },
      { value: 'flip', label: 'Flip' },
    ],
  }),
  down: wholeNumber({
    key: 'down',
    label: 'Shift down',
    help: 'Cells; a number below 0 shifts up.',
    initial: 0,
    min: -32,
    max: 32,
    limits: (settings) => ({ min: -mostShift(settings), max: mostShift(settings), step: 1 }),
  }),
  part: decimal({
    key: 'part',
    label: 'Part of a cell',
    help: 'Added to the shift to the right: between cells numbers have to be interpolated.',
    initial: 0,
    min: 0,
    max: 0.9,
  }),
  interpolation: choice({
    key: 'between',
    label: 'Between cells',
    initial: 'bilinear',
    options: [
      { value: 'bilinear', label: 'Bilinear', help: 'A weighted mean of the four cells around.' },
      { value: 'nearest', label: 'Nearest', help: 'The number of the nearest cell.' },
    ],
  }),
  border: choice({
    key: 'border',
    label: 'Beyond the border',
    help: 'For the padding of the layer and for what T brings in from outside.',
    initial: 'circular',
    options: [
      { value: 'circular', label: 'Circular', help: 'The opposite side.' },
      { value: 'zeros', label: 'Zeros' },
      { value: 'replicate', label: 'Replicate', help: 'The edge cell again and again.' },
      { value: 'reflect', label: 'Reflect', help: 'The mirror image.' },
    ],
  }),
  kernel: choice<EquivarianceSettings, string>({
    key: 'kernel',
    label: 'Kernel',
    initial: 'sobel-x',
    options: [
      ...kernelPresets.map(({ id, label, purpose }) => ({ value: id, label, help: purpose })),
      { value: 'own', label: 'Own' },
    ],
  }),
  own: numberList({
    key: 'own',
    label: 'Own kernel',
    initial: [1, 0, 0, 0, 0, 0, 0, 0, -1],
    maxLength: 25,
    bound: 1000,
  }),
  layers: wholeNumber({ key: 'layers', label: 'Layers alike', initial: 1, min: 1, max: 3 }),
  stride: wholeNumber({ key: 'stride', label: 'Stride', initial: 1, min: 1, max: 4 }),
  activation: choice({
    key: 'act',
    label: 'Activation',
    initial: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'relu', label: 'ReLU', help: 'Negative numbers become 0.' },
    ],
  }),
  blur: flag({
    key: 'blur',
    label: 'Blur first',
    help: 'A Gaussian of 5×5 cells before the stride and the pool.',
    initial: false,
  }),
  pool: choice({
    key: 'pool',
    label: 'Pool after it',
    initial: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'max', label: 'Max 2×2' },
      { value: 'average', label: 'Average 2×2' },
    ],
  }),
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialEquivariance = initialSettings(equivarianceTable)
