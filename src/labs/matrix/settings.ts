import { borderOptions } from '#parts/layers/layerSettings.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { choice, numberList, type SettingTable, wholeNumber } from '#state/setting.ts'
import { kernelKinds, type KernelKind } from '#labs/matrix/model/kernels.ts'
import { limitsOf, mostWeight, ranges } from '#labs/matrix/model/limits.ts'
import { mostChangedCells } from '#labs/matrix/model/changedCells.ts'
import type { MatrixSettings } from '#labs/matrix/model/matrixSettings.ts'

/** One row a setting: its link, control, limits, reset and validation. */
export const matrixTable: SettingTable<MatrixSettings> = {
  ...pictureRows({ picture: { kind: 'built-in', id: 'numbers' }, size: 6, least: 3, most: 32 }),
  view: choice({
    key: 'view',
    label: 'View',
    initial: 'matrix',
    options: [
      { value: 'matrix', label: 'W · x', help: 'One large matrix times the unrolled picture.' },
      {
        value: 'columns',
        label: 'im2col',
        help: 'The kernels as rows, times every window as a column: how it is computed in practice.',
      },
    ],
  }),
  mode: choice({
    key: 'way',
    label: 'Layer',
    initial: 'conv',
    options: [
      { value: 'conv', label: 'Convolution' },
      {
        value: 'transposed',
        label: 'Transposed',
        help: 'The way back: Wᵀ times the output has the size of the picture again.',
      },
    ],
  }),
  connectivity: choice({
    key: 'tie',
    label: 'Weights',
    initial: 'conv',
    options: [
      { value: 'conv', label: 'Convolution', help: 'The kernel’s weights, shared by all rows.' },
      {
        value: 'local',
        label: 'Untied',
        help: 'Every cell that is not empty is a weight of its own. Type into one: a single number of y changes.',
      },
      {
        value: 'dense',
        label: 'Dense',
        help: 'The zeros are weights, too. They begin at 0, so that the product is the same.',
      },
    ],
  }),
  kernel: choice({
    key: 'k',
    label: 'Kernel',
    initial: 'count',
    options: (Object.keys(kernelKinds) as KernelKind[]).map((value) => ({
      value,
      ...kernelKinds[value],
    })),
  }),
  own: numberList({
    key: 'own',
    label: 'Own kernel',
    initial: [1],
    maxLength: ranges.maps.max * ranges.channels.max * ranges.kernelSize.max ** 2,
    bound: mostWeight,
  }),
  cells: numberList({
    key: 'w',
    label: 'Cells of W',
    initial: [],
    maxLength: 3 * mostChangedCells,
    bound: 4096,
  }),
  kernelSize: number('side', 'kernelSize', 'Kernel size', 3, 'Rows and columns of the kernel.'),
  stride: number('stride', 'stride', 'Stride', 1, 'Cells from one window to the next.'),
  dilation: number('dilation', 'dilation', 'Dilation', 1, 'Cells from one weight to the next.'),
  padding: choice({
    key: 'padding',
    label: 'Padding',
    initial: 'same',
    options: [
      { value: 'valid', label: 'Valid', help: 'None: only windows that lie wholly on the image.' },
      { value: 'same', label: 'Same', help: 'As much as keeps the size at stride 1.' },
      { value: 'full', label: 'Full', help: 'Every window that touches the image counts.' },
      { value: 'all', label: 'Amount', help: 'As many cells as you say, on all sides.' },
      { value: 'sides', label: 'Sides', help: 'As many cells as you say, on each side.' },
    ],
  }),
  pad: number('pad', 'pad', 'Cells on all sides', 1),
  top: number('top', 'top', 'Cells at the top', 1),
  right: number('right', 'right', 'Cells at the right', 1),
  bottom: number('bottom', 'bottom', 'Cells at the bottom', 1),
  left: number('left', 'left', 'Cells at the left', 1),
  border: choice({
    key: 'border',
    label: 'Border values',
    initial: 'zeros',
    options: [
      { ...borderOptions.zeros, help: 'Nothing outside: what lies there has no column.' },
      borderOptions.reflect,
      borderOptions.replicate,
      borderOptions.circular,
    ],
  }),
  channels: number('channels', 'channels', 'Input channels', 1, 'Blocks of columns.'),
  maps: number('n', 'maps', 'Kernels', 1, 'Each makes a map: a block of rows.'),
  groups: number(
    'groups',
    'groups',
    'Groups',
    1,
    'A kernel reads the channels of its group alone.',
  ),
}

function number(
  key: string,
  name: keyof typeof ranges,
  label: string,
  initial: number,
  help?: string,
) {
  return wholeNumber<MatrixSettings>({
    key,
    label,
    ...(help !== undefined && { help }),
    initial,
    ...ranges[name],
    limits: (settings) => limitsOf(settings, name),
  })
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialMatrix = initialSettings(matrixTable)
