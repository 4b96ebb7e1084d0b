import { photograph } from '#data/photographs.ts'
import type { PresetSpec } from '#parts/lab/defineLab.ts'
import { type ChainStep, firstStep } from './model/chain.ts'
import { chosenSample } from './model/photoChoice.ts'
import type { PhotoLab } from './photo.ts'
import type { PhotoSettings } from './settings.ts'

/** Settings that are lessons in themselves, on a photograph that shows them. */
export const photoPresets: readonly PresetSpec<PhotoSettings, PhotoLab>[] = [
  preset('Crisp', 'Left as it was, right with its edges raised: drag the line between.', 'cat', {
    chain: [step('unsharp', 1.5, 2)],
  }),
  preset(
    'Soft',
    'A Gaussian is a weighted mean of the neighbourhood: detail goes, shapes stay.',
    'coffee',
    { chain: [step('gaussian', 2.5)] },
  ),
  preset(
    'Edges',
    'Sobel x in one channel: brown where it gets darker to the right, green where brighter.',
    'photographer',
    { chain: [step('sobel-x')], colour: 'luminance' },
  ),
  preset(
    'All edges',
    'Two kernels combined: how steep the picture is, whatever the direction.',
    'astronaut',
    { chain: [step('gaussian', 1), step('gradient-magnitude')], colour: 'luminance' },
  ),
  preset('Directions', 'The hue says in which direction it gets brighter.', 'card', {
    chain: [step('gaussian', 1), step('gradient-direction')],
  }),
  preset(
    'One frequency',
    'A Gabor kernel answers to stripes of one width and direction, and to nothing else.',
    'card',
    { chain: [step('gabor', 7, 45)], colour: 'luminance' },
  ),
  preset(
    'A chain',
    'Blur, then Laplacian: look at the result after each by choosing how far to go.',
    'galaxies',
    { chain: [step('gaussian', 1.5), step('laplacian-8')], colour: 'luminance' },
  ),
  preset(
    'Learned',
    'Nobody wrote this kernel down: it was found in photographs. It turned out an edge detector.',
    'photographer',
    { chain: [step('learned-component-4')] },
  ),
  preset(
    'Sepia',
    'A 1×1 kernel over three channels is a 3×3 matrix: it mixes colours, pixel by pixel.',
    'cat',
    { chain: [], colour: 'sepia' },
  ),
]

function preset(
  label: string,
  sentence: string,
  sample: string,
  settings: Partial<PhotoSettings>,
): PresetSpec<PhotoSettings, PhotoLab> {
  return { label, sentence, patch: { photo: chosenSample(photograph(sample)!), ...settings } }
}

function step(filter: string, ...values: number[]): ChainStep {
  return { ...firstStep(filter), values } as ChainStep
}
