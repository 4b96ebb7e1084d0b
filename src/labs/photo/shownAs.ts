import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp, rampBytes } from '#draw/ramp.ts'
import type { Tone } from '#engine/rows/tone.ts'
import { photoFilter } from '#data/filters/photoFilters.ts'
import { activeSteps, stepKernel } from './chain.ts'
import { colourMix, isBalanced } from './colourMix.ts'
import type { PhotoSettings } from './settings.ts'

/** How the result's numbers become colours, and the legend that says so. */
export interface ShownAs {
  readonly tone: Tone
  readonly ramp: Ramp
  /** What the colours mean, in a few words: "−255 to 255, 0 is grey". */
  readonly words: string
}

/**
 * The way to show the result of the settings.
 * @param range the result's least and largest number, where they are known: for `normalise`
 */
export function shownAs(
  settings: PhotoSettings,
  palette: Palette,
  range: readonly [number, number] = [0, 255],
): ShownAs {
  const way = wayOf(settings)
  const limit = likelyLimit(settings)
  const grey = (low: number, high: number) => createRamp('grey', low, high, palette)
  switch (way) {
    case 'clamp':
      return {
        tone: scaled(false, 1, 0),
        ramp: grey(0, 255),
        words:
          settings.gradient === 'orientation'
            ? 'the hue is the direction, the brightness the length'
            : 'below 0 black, above 255 white',
      }
    case 'offset':
      return {
        tone: scaled(false, 127.5 / limit, 127.5),
        ramp: grey(-limit, limit),
        words: '0 is middle grey',
      }
    case 'absolute':
      return {
        tone: scaled(true, 255 / limit, 0),
        ramp: grey(0, limit),
        words: 'the size, without the sign',
      }
    case 'normalise': {
      const [least, most] = range
      const scale = 255 / (most - least || 1)
      return {
        tone: scaled(false, scale, -least * scale),
        ramp: grey(least, most),
        words: 'from the least to the largest number',
      }
    }
    case 'signed': {
      const ramp = createRamp('signed', -limit, limit, palette)
      return {
        tone: { kind: 'coloured', limit, ramp: rampBytes(ramp) },
        ramp,
        words: 'the colour is the sign',
      }
    }
  }
}

/** `auto` made definite: by whether the last kernel's numbers sum to 0. */
export function wayOf(settings: PhotoSettings): Exclude<PhotoSettings['tone'], 'auto'> {
  const { tone, gradient } = settings
  const channels = colourMix(settings)?.rows.length ?? 3
  if (gradient !== 'none') return tone === 'auto' || tone === 'signed' ? 'clamp' : tone
  const way = tone === 'auto' ? (isSigned(settings) ? signedWay(settings) : 'clamp') : tone
  return way === 'signed' && channels > 1 ? 'offset' : way
}

/** Where results are signed: as the last filter looks right, else in colours. */
function signedWay({ chain, upTo }: PhotoSettings): 'offset' | 'signed' {
  const step = activeSteps(chain, upTo).at(-1)
  return step && photoFilter(step.filter)?.isOnGrey ? 'offset' : 'signed'
}

/** Whether results go below 0: by the last kernel, or by a mix of colours that subtracts. */
function isSigned(settings: PhotoSettings): boolean {
  const mixed = colourMix(settings)?.rows.flat() ?? []
  return isBalanced(settings) || mixed.some((weight) => weight < 0)
}

/** Half of what the last kernel could give at most over a step edge: beyond it, photographs have next to nothing. */
function likelyLimit(settings: PhotoSettings): number {
  const step = activeSteps(settings.chain, settings.upTo).at(-1)
  if (!step || !isSigned(settings)) return 255
  const { rows, divisor } = stepKernel(step)
  const positive = rows.flat().reduce((total, number) => total + Math.max(0, number), 0)
  return Math.max(1, Math.round((255 * Math.abs(positive / divisor)) / 2))
}

function scaled(isAbsolute: boolean, scale: number, offset: number): Tone {
  return { kind: 'scaled', isAbsolute, scale, offset }
}
