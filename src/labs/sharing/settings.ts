import { initialSettings } from '#state/settingRows.ts'
import { knownLayers, mostSize } from './model/knownLayers.ts'
import { kernelLimits, paddingLimits, sizeLimits } from './model/limits.ts'
import type { SharingSettings } from './model/sharingSettings.ts'
import { choice, decimal, flag, type SettingTable, wholeNumber } from '#state/setting.ts'

/** One row a setting: its link, control, limits, reset and validation. */
export const sharingTable: SettingTable<SharingSettings> = {
  view: choice({
    key: 'view',
    label: 'Show',
    initial: 'row',
    options: [
      { value: 'row', label: '1-D', help: 'Nodes in a row.' },
      { value: 'plane', label: '2-D', help: 'Nodes in a plane, as pixels are.' },
      {
        value: 'sizes',
        label: 'Sizes',
        help: 'Parameters of a known layer over the size of its input.',
      },
      { value: 'edges', label: 'Edges', help: 'Two weights that find edges in a photograph.' },
      {
        value: 'find',
        label: 'Find',
        help: 'Two layers learn a pattern in the left half; do they find it in the right?',
      },
    ],
  }),
  sharedness: decimal({
    key: 'tie',
    label: 'Dense, local, shared',
    help: '0 is dense, 1 is local, 2 is shared.',
    initial: 0,
    min: 0,
    max: 2,
    step: 0.05,
  }),
  inputs: wholeNumber({
    key: 'in',
    label: 'Inputs',
    help: 'Numbers in the row that the layer reads.',
    initial: 12,
    min: 5,
    max: 16,
  }),
  side: wholeNumber({
    key: 'side',
    label: 'Inputs along a side',
    help: 'The layer reads a square of that many by that many numbers.',
    initial: 6,
    min: 4,
    max: 8,
  }),
  kernel: wholeNumber({
    key: 'k',
    label: 'Kernel',
    help: 'Neighbours that an output of the local and the shared layer reads.',
    initial: 3,
    min: 1,
    max: 7,
    limits: kernelLimits,
  }),
  stride: wholeNumber({
    key: 'stride',
    label: 'Stride',
    help: 'How far the window moves from one output to the next.',
    initial: 1,
    min: 1,
    max: 2,
  }),
  padding: wholeNumber({
    key: 'pad',
    label: 'Padding',
    help: 'Zeros put before and after the inputs; no line leads to them.',
    initial: 0,
    min: 0,
    max: 3,
    limits: paddingLimits,
  }),
  bias: flag({
    key: 'bias',
    label: 'Bias',
    help: 'A number that is added to each output: one an output, or one for all where weights are shared.',
    initial: false,
  }),
  seed: wholeNumber({
    key: 'seed',
    label: 'Seed',
    help: 'Another seed gives other numbers, the same ones every time.',
    initial: 1,
    min: 1,
    max: 999,
  }),
  known: choice({
    key: 'layer',
    label: 'Known layer',
    help: 'The first layer of a network that many know.',
    initial: 'lenet',
    options: knownLayers.map(({ id, label }) => ({ value: id, label })),
  }),
  size: wholeNumber({
    key: 'size',
    label: 'Input size',
    help: 'Pixels along a side of the image that the layer is given.',
    initial: 32,
    min: 4,
    max: mostSize,
    limits: sizeLimits,
  }),
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialSharing = initialSettings(sharingTable)
