import type { LabPreset } from '#labs/lab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import { matrixSession, playFromStart } from './session.ts'
import type { MatrixSettings } from './settings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const matrixPresets: readonly LabPreset[] = [
  preset(
    'One row, one window',
    'Every row of W is the kernel where its window lies, and empty elsewhere: nine weights of 36.',
    { padding: 'valid' },
  ),
  preset(
    'Circular: block circulant',
    'With the opposite side as border no weight falls off: in a block of 6 rows each is the one before, moved on and around; so are the blocks.',
    { border: 'circular' },
  ),
  preset(
    'Stride 2 skips rows',
    'Every other row and every other column of windows is left out: a quarter of the rows remain.',
    { size: 8, stride: 2 },
  ),
  preset(
    'Two channels, two maps: blocks',
    'A block for each pair of channel and map, each with the diagonals of a slice of its own.',
    { channels: 2, maps: 2, size: 5 },
  ),
  preset(
    'Depthwise: block diagonal',
    'As many groups as channels: each map reads one channel, all other blocks are empty.',
    { channels: 3, maps: 3, groups: 3, size: 5, kernel: 'sobel' },
  ),
  preset(
    'Untied',
    'The same places, yet each is a weight of its own: nine have become 144. Type into one: a single number of y changes.',
    { tie: 'local', padding: 'valid' },
  ),
  preset(
    'Dense',
    'The empty cells are weights as well. They begin at 0, so the product is still the convolution.',
    { tie: 'dense', padding: 'valid' },
  ),
  preset(
    'Transposed is Wᵀ',
    'The matrix flipped over its diagonal leads from 16 numbers back to 36: every number is spread over a window.',
    { way: 'transposed', padding: 'valid' },
  ),
  preset(
    '32×32: 1,024 × 1,024',
    'A million cells, and fewer than one in a hundred holds a weight. Enlarge it: nine numbers, again and again.',
    { ...builtInPicture('zone-plate'), size: 32 },
  ),
]

/** What the sentences speak of, also where a preset leaves it as it is. */
const spokenOf = [
  'view',
  'way',
  'tie',
  'border',
  'padding',
  'stride',
  'channels',
  'maps',
  'groups',
] as const

function preset(label: string, say: string, patch: Partial<MatrixSettings>): LabPreset {
  return {
    label,
    say,
    apply() {
      matrixSession.begin(patch)
      playFromStart()
    },
    holds: () => matrixSession.has(patch, spokenOf),
  }
}
