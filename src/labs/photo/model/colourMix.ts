import { type KernelRows, matrixOf } from '#data/kernelPreset.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { activeSteps, stepGradient, stepKernel } from './chain.ts'

type Colour = Exclude<PhotoSettings['colour'], 'auto'>

/**
 * What red, green and blue are mixed to before anything else: a row of weights for each channel that comes out, a 1×1
 * kernel from 3 channels to N. Undefined where the channels stay as they are.
 */
export function colourMix(settings: PhotoSettings): KernelRows | undefined {
  const colour = colourOf(settings)
  return colour === 'own' ? settings.mix : mixes[colour]
}

/** `auto` made definite: edges are looked for in the brightness, everything else is done to each channel. */
export function colourOf(settings: PhotoSettings): Colour {
  const { colour } = settings
  // A direction is one of brightness; of three channels it would be three.
  if (lastGradient(settings) === 'orientation' && colour === 'channels') return 'luminance'
  if (colour !== 'auto') return colour
  return hasGradient(settings) || isBalanced(settings) ? 'luminance' : 'channels'
}

/** Which gradient the last filter is, if it is one. */
export function lastGradient({ chain, upTo }: Steps) {
  const last = activeSteps(chain, upTo).at(-1)
  return last && stepGradient(last)
}

/** Whether a gradient is among the filters: what it gives is a length, never below 0. */
export function hasGradient({ chain, upTo }: Steps): boolean {
  return activeSteps(chain, upTo).some(stepGradient)
}

type Steps = Pick<PhotoSettings, 'chain' | 'upTo'>

/**
 * Whether a flat area gives about 0, so that results are signed: where a kernel's weights sum to 0. One such kernel
 * decides for a chain, wherever it stands in it, as its kernels in any order make the same one; but not before a gradient,
 * which is none of them.
 */
export function isBalanced({ chain, upTo }: Steps): boolean {
  const steps = activeSteps(chain, upTo)
  return steps.slice(steps.findLastIndex(stepGradient) + 1).some((step) => {
    const numbers = stepKernel(step).rows.flat()
    const sum = numbers.reduce((total, number) => total + number, 0)
    const size = numbers.reduce((total, number) => total + Math.abs(number), 0)
    return Math.abs(sum) < 0.05 * size
  })
}

const mixes: Record<Exclude<Colour, 'own'>, KernelRows | undefined> = {
  channels: undefined,
  luminance: { rows: [[77, 150, 29]], divisor: 256 },
  red: { rows: [[1, 0, 0]], divisor: 1 },
  green: { rows: [[0, 1, 0]], divisor: 1 },
  blue: { rows: [[0, 0, 1]], divisor: 1 },
  sepia: { rows: matrixOf('101 197 48; 89 176 43; 70 137 34'), divisor: 256 },
  opponent: { rows: [[1, -1, 0]], divisor: 1 },
}
