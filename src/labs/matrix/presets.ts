import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import type { PresetSpec } from '#parts/lab/defineLab.ts'
import type { MatrixSettings } from './model/matrixSettings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const matrixPresets: readonly PresetSpec<MatrixSettings>[] = [
  {
    label: 'One row, one window',
    sentence:
      'Every row of W is the kernel where its window lies, and empty elsewhere: nine weights of 36.',
    patch: { padding: 'valid' },
  },
  {
    label: 'Circular: block circulant',
    sentence:
      'With the opposite side as border no weight falls off: in a block of 6 rows each is the one before, moved on and around; so are the blocks.',
    patch: { border: 'circular' },
  },
  {
    label: 'Stride 2 skips rows',
    sentence:
      'Every other row and every other column of windows is left out: a quarter of the rows remain.',
    patch: { size: 8, stride: 2 },
  },
  {
    label: 'Two channels, two maps: blocks',
    sentence:
      'A block for each pair of channel and map, each with the diagonals of a slice of its own.',
    patch: { channels: 2, maps: 2, size: 5 },
  },
  {
    label: 'Depthwise: block diagonal',
    sentence: 'As many groups as channels: each map reads one channel, all other blocks are empty.',
    patch: { channels: 3, maps: 3, groups: 3, size: 5, kernel: 'sobel' },
  },
  {
    label: 'Untied',
    sentence:
      'The same places, yet each is a weight of its own: nine have become 144. Type into one: a single number of y changes.',
    patch: { connectivity: 'local', padding: 'valid' },
  },
  {
    label: 'Dense',
    sentence:
      'The empty cells are weights as well. They begin at 0, so the product is still the convolution.',
    patch: { connectivity: 'dense', padding: 'valid' },
  },
  {
    label: 'Transposed is Wᵀ',
    sentence:
      'Transposed, the matrix leads from 16 numbers back to 36: every number is spread over a window.',
    patch: { mode: 'transposed', padding: 'valid' },
  },
  {
    label: '32×32: 1,024 × 1,024',
    sentence:
      'A million cells, and fewer than one in a hundred holds a weight. Enlarge it: nine numbers, again and again.',
    patch: { ...builtInPicture('zone-plate'), size: 32 },
  },
]

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = [
  'view',
  'mode',
  'connectivity',
  'border',
  'padding',
  'stride',
  'channels',
  'maps',
  'groups',
] as const
