import type { PresetSpec } from '#parts/lab/defineLab.ts'
import type { EquivarianceLab } from './equivariance.ts'
import { amountNow, moveTo } from '#labs/equivariance/view/moves.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'
import type { EquivarianceSettings } from './settings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const equivariancePresets: readonly PresetSpec<EquivarianceSettings, EquivarianceLab>[] = [
  preset(
    'Shift: exactly the same',
    'Moved first or convolved first: where the border wraps around, no number differs.',
    {},
  ),
  preset(
    'Zero padding',
    'Only the border differs: there the padding of zeros is not what the shift moves.',
    { ...builtInPicture('stripes'), border: 'zeros' },
  ),
  preset(
    'Stride 2: odd shifts',
    'Shifted by an even number nothing differs; by an odd one the stride meets other cells.',
    { stride: 2 },
  ),
  preset('Max pool', 'The largest of 2 by 2 cells: shifted by one, other cells share a window.', {
    activation: 'relu',
    pool: 'max',
  }),
  preset(
    'Blur first',
    'A Gaussian before the same pool: odd shifts differ far less than without it.',
    { activation: 'relu', pool: 'max', blur: true },
  ),
  preset(
    'Rotate by 90°: Gaussian',
    'A kernel that a rotation by 90° leaves as it is: both ways agree.',
    { motion: 'turn', kernel: 'gaussian-5' },
    90,
  ),
  preset(
    'Rotate by 90°: Sobel',
    'Rotated, Sobel x would be Sobel y: the two ways find different edges.',
    { motion: 'turn', kernel: 'sobel-x' },
    90,
  ),
  preset(
    'Find it anywhere',
    'The kernel is the pattern: wherever it is dragged, the largest match goes with it.',
    { show: 'find', ...builtInPicture('zone-plate'), size: 48, down: 4 },
  ),
  preset(
    'Rotate by 30°',
    'Between cells numbers are interpolated: even a Gaussian agrees only nearly.',
    { motion: 'turn', kernel: 'gaussian-5', border: 'zeros' },
    30,
  ),
  preset(
    'Scaling',
    'The pattern grows, the kernel stays: edges that are stretched first answer less.',
    { motion: 'scale' },
  ),
  preset(
    'Faint, in noise',
    'A quarter of the contrast and noise over it: the match is smaller, and still the largest.',
    { show: 'find', ...builtInPicture('gradient'), size: 48, contrast: 25, noise: 20, down: -6 },
  ),
]

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = ['show', 'motion', 'border', 'stride', 'pool', 'part'] as const

/** @param amount how far the picture is moved then; left out, it moves from the start */
function preset(
  label: string,
  sentence: string,
  patch: Partial<EquivarianceSettings>,
  amount?: number,
): PresetSpec<EquivarianceSettings, EquivarianceLab> {
  if (amount === undefined) return { label, sentence, patch }
  return {
    label,
    sentence,
    patch,
    start: (lab) => moveTo(lab, amount),
    holds: (lab) => amountNow(lab) === amount,
  }
}
