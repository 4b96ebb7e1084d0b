import type { PaddingMode } from '#core/padding.ts'
import { type KernelRows, matrixOf } from '#data/kernelPreset.ts'
import { type Chain, type ChainStep, mostSteps, stepLabel } from './model/chain.ts'
import { readKernel, readLinkNumber, writeKernel } from './model/kernelText.ts'
import { type PhotoChoice, photoSetting } from './model/photoChoice.ts'
import { choice, type Setting, type SettingTable, wholeNumber } from '#state/setting.ts'
import { photoFilter } from '#data/filters/photoFilters.ts'

/** Everything a person chooses in the Photo lab. */
export interface PhotoSettings {
  readonly photo: PhotoChoice
  readonly chain: Chain
  /** How many steps of the chain are shown; 0 for all. */
  readonly upTo: number
  readonly colour:
    'auto' | 'channels' | 'luminance' | 'red' | 'green' | 'blue' | 'sepia' | 'opponent' | 'own'
  /** The weights of `own`: a row of three for each of 1 or 3 channels that come out. */
  readonly mix: KernelRows
  /** Only older links have it: it becomes a filter of the chain at once. */
  readonly gradient: 'none' | 'magnitude' | 'orientation'
  readonly border: PaddingMode
  readonly stride: number
  readonly dilation: number
  readonly tone: 'auto' | 'clamp' | 'offset' | 'absolute' | 'normalise' | 'signed'
}

/**
 * The chain in a link: steps in turn, parted by `~`; each a filter's name and its numbers, `gaussian:1.5`, or a kernel's
 * rows over its divisor, `own:0,1,0_1,-4,1_0,1,0:1`; with `!` in front where it is muted. Numbers beyond a filter's limits are
 * read as they are: the lab's repair brings them in, and says so.
 */
export const chainSetting: Setting<unknown, Chain> = {
  key: 'f',
  label: 'Filters',
  initial: [{ filter: 'sobel-x', values: [], isMuted: false }],
  describe: (chain) => chain.map(stepLabel).join(', then ') || 'none',
  write: (chain) => chain.map(writeStep).join('~') || 'none',
  read(text) {
    if (text === 'none') return []
    const steps = text.split('~', mostSteps + 1)
    if (steps.length > mostSteps) throw new RangeError(`has more than ${mostSteps} filters`)
    return steps.map(readStep)
  },
}

/** A mix of colours of one's own, at first none: three weights for each of 1 or 3 channels that come out. */
const mixSetting: Setting<unknown, KernelRows> = {
  key: 'mix',
  label: 'Your own mix',
  initial: { rows: matrixOf('1 0 0; 0 1 0; 0 0 1'), divisor: 1 },
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

/** One row a setting: its link, control, limits, reset and validation. */
export const photoTable: SettingTable<PhotoSettings> = {
  photo: photoSetting,
  chain: chainSetting,
  upTo: wholeNumber({
    key: 'upto',
    label: 'Shown up to filter',
    initial: 0,
    min: 0,
    max: mostSteps,
  }),
  colour: choice({
    key: 'colour',
    label: 'Colour',
    initial: 'auto',
    options: [
      {
        value: 'auto',
        label: 'Automatic',
        help: 'Luminance where the last kernel finds edges, else each channel by itself.',
      },
      { value: 'channels', label: 'Red, green, blue', help: 'Each channel is filtered by itself.' },
      {
        value: 'luminance',
        label: 'Luminance',
        help: 'One channel: (77 red + 150 green + 29 blue) ÷ 256, rounded.',
      },
      { value: 'red', label: 'Red alone' },
      { value: 'green', label: 'Green alone' },
      { value: 'blue', label: 'Blue alone' },
      {
        value: 'sepia',
        label: 'Sepia',
        help: 'Channels are mixed first: a 3×3 matrix, which is a 1×1 kernel over three channels.',
      },
      {
        value: 'opponent',
        label: 'Red against green',
        help: 'Red minus green, as the eye’s opponent cells: one kernel over three channels, one map.',
      },
      {
        value: 'own',
        label: 'Your own mix',
        help: 'A 1×1 kernel over three channels: a row of weights for each channel that comes out.',
      },
    ],
  }),
  mix: mixSetting,
  gradient: choice({
    key: 'gradient',
    label: 'Gradient',
    help: 'Sobel x and y of the result, combined: in older links, a filter of the chain now.',
    initial: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'magnitude', label: 'Magnitude' },
      { value: 'orientation', label: 'Direction' },
    ],
  }),
  border: choice({
    key: 'border',
    label: 'Border',
    help: 'What lies outside of the image.',
    initial: 'replicate',
    options: [
      { value: 'replicate', label: 'Replicate', help: 'The pixels of the edge go on.' },
      { value: 'zeros', label: 'Zeros', help: 'Black: edges of the image get dark.' },
      { value: 'reflect', label: 'Reflect', help: 'A mirror at the middle of the last pixel.' },
      { value: 'symmetric', label: 'Symmetric', help: 'A mirror at the edge of the last pixel.' },
      { value: 'circular', label: 'Circular', help: 'The opposite side.' },
    ],
  }),
  stride: wholeNumber({
    key: 'stride',
    label: 'Stride',
    help: 'The last filter is computed at every so many pixels: the result is smaller.',
    initial: 1,
    min: 1,
    max: 8,
  }),
  dilation: wholeNumber({
    key: 'dilation',
    label: 'Dilation',
    help: 'Pixels from one tap of each kernel to the next.',
    initial: 1,
    min: 1,
    max: 8,
  }),
  tone: choice({
    key: 'show',
    label: 'Shown as',
    help: 'How numbers outside of 0 to 255 are shown.',
    initial: 'auto',
    options: [
      { value: 'auto', label: 'Automatic', help: 'By the last kernel: signed where it sums to 0.' },
      { value: 'clamp', label: 'Clamped', help: 'Below 0 is black, above 255 white.' },
      { value: 'offset', label: 'Offset', help: '0 is middle grey.' },
      { value: 'absolute', label: 'Absolute', help: 'The size without the sign.' },
      { value: 'normalise', label: 'Normalised', help: 'From the least number to the largest.' },
      {
        value: 'signed',
        label: 'Signed colours',
        help: 'Negative brown, positive green; of one channel.',
      },
    ],
  }),
}

function writeStep(step: ChainStep): string {
  const mute = step.isMuted ? '!' : ''
  if ('kernel' in step) {
    return `${mute}own:${writeKernel(step.kernel)}`
  }
  return [`${mute}${step.filter}`, ...step.values].join(':')
}

function readStep(text: string): ChainStep {
  const isMuted = text.startsWith('!')
  const [name = '', ...numbers] = (isMuted ? text.slice(1) : text).split(':')
  if (name === 'own') return { filter: 'own', kernel: readKernel(numbers.join(':')), isMuted }
  const filter = photoFilter(name)
  if (!filter) throw new RangeError(`names a filter that there is not`)
  const values = filter.parameters.map(({ initial }, at) => {
    const given = numbers[at]
    return given === undefined || given === '' ? initial : readLinkNumber(given)
  })
  return { filter: name, values, isMuted }
}
