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
import { pairRows, type PairSettings } from '#labs/learn/rows/pairRows.ts'
import { targets } from '#labs/learn/model/targets.ts'
import { bankRows, type BankSettings } from '#labs/learn/rows/bankRows.ts'
import { type ComposeSettings, composeRows } from '#labs/learn/rows/composeRows.ts'
import { type HeartSettings, heartRows } from '#labs/learn/rows/heartRows.ts'
import { readRows, type ReadSettings } from '#labs/learn/rows/readRows.ts'

/** Everything a person chooses in the Learn lab; the step is an update. */
export interface LearnSettings
  extends
    PictureSettings,
    ComposeSettings,
    BankSettings,
    HeartSettings,
    PairSettings,
    ReadSettings {
  readonly show: 'filter' | 'compose' | 'bank' | 'heart' | 'pair' | 'read'
  /** Whose answer is to be learned: a filter's name, or `own`. */
  readonly target: string
  /** The weights of a target of one's own, row by row. */
  readonly own: readonly number[]
  /** Cells along a side of the kernel that learns. */
  readonly side: 3 | 5 | 7
  /** Whether the mean of the picture is taken off before. */
  readonly centred: boolean
  /** Of the noise in the target, in percent of its own deviation. */
  readonly noise: number
  readonly optimiser: 'descent' | 'momentum' | 'adam'
  /** In units of the largest stable rate. */
  readonly rate: number
  readonly momentum: number
  /** Adam has no such limit: its rate is a number. */
  readonly adamRate: number
  readonly updates: number
  /** Whether the curves of other pictures are shown, too. */
  readonly compare: boolean
  readonly seed: number
}

/** One row a setting: its link, control, limits, reset and validation. */
export const learnTable: SettingTable<LearnSettings> = {
  ...pictureRows({
    picture: { kind: 'built-in', id: 'photographer' },
    size: 64,
    least: 16,
    most: 64,
  }),
  ...composeRows,
  show: choice({
    key: 'show',
    label: 'Show',
    initial: 'filter',
    options: [
      {
        value: 'filter',
        label: 'Find the filter',
        help: 'A kernel begins as noise and becomes the filter behind a picture.',
      },
      {
        value: 'pair',
        label: 'Find their filter',
        help: 'Two pictures of your own, before and after: which kernel turns one into the other?',
      },
      {
        value: 'compose',
        label: 'Composition',
        help: 'Two 3×3 kernels learn what one 5×5 does.',
      },
      {
        value: 'bank',
        label: 'Many filters',
        help: 'Four kernels learn to tell textures apart.',
      },
      {
        value: 'heart',
        label: 'By heart',
        help: 'A dense layer and a convolution learn the same filter from the same examples.',
      },
      {
        value: 'read',
        label: 'Two nets learn to read',
        help: 'A convolutional and a dense network with as many weights see the same digits.',
      },
    ],
  }),
  target: choice<LearnSettings, string>({
    key: 'target',
    label: 'Filter to find',
    initial: 'sobel-x',
    options: [
      ...targets.map(({ id, label, purpose }) => ({ value: id, label, help: purpose })),
      { value: 'own', label: 'Own' },
    ],
  }),
  own: numberList({
    key: 'own',
    label: 'Own filter',
    initial: [0, 0, 0, -1, 0, 1, 0, 0, 0],
    maxLength: 49,
    bound: 100,
  }),
  side: choice({
    key: 'side',
    label: 'Kernel size',
    help: 'Of the kernel that learns: at least that of the filter to find.',
    initial: 3,
    options: [
      { value: 3, label: '3×3' },
      { value: 5, label: '5×5' },
      { value: 7, label: '7×7' },
    ],
  }),
  centred: flag({
    key: 'centred',
    label: 'Take the mean off',
    help: 'Of the picture, before: pixels around 0 differ more from their neighbours.',
    initial: true,
  }),
  noise: wholeNumber({
    key: 'noise',
    label: 'Noise in the target',
    help: 'In percent of the target’s own deviation.',
    initial: 0,
    min: 0,
    max: 200,
  }),
  optimiser: choice({
    key: 'by',
    label: 'Optimiser',
    initial: 'descent',
    options: [
      { value: 'descent', label: 'Plain', help: 'Gradient descent: a step down the slope.' },
      { value: 'momentum', label: 'Momentum', help: 'Part of the last step goes on.' },
      { value: 'adam', label: 'Adam', help: 'Every weight has steps of its own size.' },
    ],
  }),
  rate: decimal({
    key: 'rate',
    label: 'Learning rate',
    help: 'In units of the largest stable one: beyond 1 the error grows.',
    initial: 0.9,
    min: 0.01,
    max: 1.5,
    step: 0.01,
    threshold: {
      at: 1,
      label: 'limit: 1',
      beyond: 'diverges',
      say(rate) {
        if (rate === 1) return '1: the limit itself'
        return rate > 1 ? `${rate}: beyond the limit, it diverges` : `${rate} of the limit`
      },
    },
  }),
  momentum: decimal({
    key: 'momentum',
    label: 'Momentum',
    help: 'How much of the last step goes on.',
    initial: 0.9,
    min: 0,
    max: 0.99,
    step: 0.01,
  }),
  adamRate: decimal({
    key: 'adam',
    label: 'Learning rate',
    help: 'About how much a weight changes in an update.',
    initial: 0.1,
    min: 0.001,
    max: 1,
    step: 0.001,
  }),
  updates: wholeNumber({
    key: 'updates',
    label: 'Updates',
    initial: 300,
    min: 10,
    max: 10_000,
  }),
  compare: flag({
    key: 'compare',
    label: 'Compare pictures',
    help: 'The error on this picture as it is, with its mean taken off, and on white noise.',
    initial: false,
  }),
  seed: wholeNumber({
    key: 'seed',
    label: 'Seed',
    help: 'Of the random weights that it begins with, and of the noise.',
    initial: 1,
    min: 1,
    max: 999,
  }),
  ...pairRows,
  ...bankRows,
  ...heartRows,
  ...readRows,
}

export const initialLearn = initialSettings(learnTable)
