import { preset, type PresetSpec } from '#parts/lab/defineLab.ts'
import type { Kernel } from '#labs/slide/model/kernel.ts'
import { presetKernel } from '#labs/slide/model/kernelSetting.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import type { SlideSettings } from './settings.ts'

const evenPads = (cells: number) => ({ top: cells, right: cells, bottom: cells, left: cells })

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const slidePresets: readonly PresetSpec<SlideSettings>[] = [
  preset(
    'Edges of a letter',
    'The output is large where the left and the right of the window differ, and 0 where they are alike.',
    {},
  ),
  preset('One bright cell', 'The response to a single bright cell is the kernel itself, flipped.', {
    ...builtInPicture('impulse'),
    size: 7,
    kernel: numbered(),
    padding: 'same',
  }),
  preset('Blur', 'Every output is the mean of its window: the edge becomes a slope.', {
    ...builtInPicture('noisy-edge'),
    size: 10,
    kernel: presetKernel('box-3'),
  }),
  preset(
    'Keep the size',
    'A border of padding gives every pixel a window of its own: the output is as large as the input.',
    {
      ...builtInPicture('corner'),
      size: 6,
      kernel: presetKernel('laplacian-4'),
      pads: evenPads(1),
      paddingMode: 'replicate',
    },
  ),
  preset(
    'Stride 2',
    'The window skips every other position: 16 outputs instead of 64, a quarter.',
    {
      ...builtInPicture('disk'),
      size: 8,
      kernel: presetKernel('gaussian-3'),
      stride: [2, 2],
      padding: 'same',
    },
  ),
  preset('Dilation 2', 'Nine weights reach over 5×5 cells; those between them are not read.', {
    ...builtInPicture('disk'),
    size: 11,
    kernel: presetKernel('sobel-x'),
    dilation: [2, 2],
  }),
  preset('A photograph', 'The same nine numbers find the edges of any picture, of any size.', {
    ...builtInPicture('photographer'),
    size: 48,
    kernel: presetKernel('sobel-x'),
    padding: 'same',
    paddingMode: 'replicate',
    reveal: false,
  }),
  preset(
    'Three channels',
    'A colour image has three channels, and the kernel a slice for each; all 27 products make one number.',
    {
      ...builtInPicture('colour-patches'),
      size: 8,
      kernel: redDetector(),
    },
  ),
  preset('Up again', 'A transposed convolution puts zeros between the cells: 4×4 becomes 9×9.', {
    ...builtInPicture('checker'),
    size: 4,
    mode: 'transposed',
    stride: [2, 2],
    kernel: presetKernel('gaussian-3'),
  }),
]

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = [
  'kernel',
  'convolution',
  'mode',
  'stride',
  'dilation',
  'groups',
  'bias',
  'activation',
] as const

/** Nine different numbers: one sees how they come out. */
function numbered(): Kernel {
  return {
    slices: [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    divisor: 10,
  }
}

/** Answers where there is red and neither green nor blue. */
function redDetector(): Kernel {
  const flat = (weight: number) => Array.from({ length: 3 }, () => [weight, weight, weight])
  return { slices: [flat(2), flat(-1), flat(-1)], divisor: 18 }
}
