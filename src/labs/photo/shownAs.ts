import { photoFilter } from '#data/filters/photoFilters.ts'
import { hueRamp } from '#draw/hueRamp.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp, rampBytes } from '#draw/ramp.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import type { ToneMap } from '#engine/rows/toneMap.ts'
import { activeSteps } from './chain.ts'
import { colourMix, hasGradient, isBalanced, lastGradient } from './colourMix.ts'
import { likelyReach } from './likelyReach.ts'
import type { PhotoSettings } from './settings.ts'

/** How the result's numbers become colours, and the legend that says so. */
export interface ShownAs {
  readonly tone: ToneMap
  readonly ramp: Ramp
  /** What the colours mean, in a few words: "0 is middle grey". */
  readonly words: string
  /** Some of the result's numbers, where they are not what can be counted on the screen. */
  readonly sample?: Float32Array | undefined
}

/**
 * The way to show the result of the settings.
 * @param spread how the result's numbers are spread, where the way asks for it: see `asksForSpread`
 */
export function shownAs(settings: PhotoSettings, palette: Palette, spread?: ValueRange): ShownAs {
  const way = wayOf(settings)
  const limit = spread ? likelyReach(spread) : 255
  const beyond = spread && { below: spread.least < -limit, above: spread.most > limit }
  const between = (kind: 'grey' | 'signed', low: number, high: number): Ramp => ({
    ...createRamp(kind, low, high, palette),
    ...(beyond && { beyond: { ...beyond, below: beyond.below && low < 0 } }),
  })
  switch (way) {
    case 'hue':
      return {
        tone: scaledTone(way, spread),
        ramp: hueRamp(),
        words: 'direction in degrees; the longer, the brighter',
      }
    case 'clamp':
      return {
        tone: scaledTone(way, spread),
        ramp: createRamp('grey', 0, 255, palette),
        words: isSigned(settings)
          ? 'below 0 black, above 255 white'
          : 'numbers as they are: 0 black, 255 white',
      }
    case 'offset':
      return {
        tone: scaledTone(way, spread),
        ramp: between('grey', -limit, limit),
        words: '0 is middle grey',
      }
    case 'absolute':
      return {
        tone: scaledTone(way, spread),
        ramp: between('grey', 0, limit),
        words:
          lastGradient(settings) === 'magnitude'
            ? 'the length of the gradient'
            : 'the size, without the sign',
      }
    case 'normalise': {
      const { least, most } = spread ?? { least: 0, most: 255 }
      return {
        tone: scaledTone(way, spread),
        ramp: createRamp('grey', least, most, palette),
        words: 'from the least to the largest number',
      }
    }
    case 'signed': {
      const ramp = between('signed', -limit, limit)
      return {
        tone: { kind: 'coloured', limit, ramp: rampBytes(ramp) },
        ramp,
        words: 'the colour is the sign',
        sample: spread?.sample,
      }
    }
  }
}

/** The same without colours: how numbers become greys, or stay what they are where three channels are a colour. */
export function scaledTone(way: Exclude<Way, 'signed'>, spread?: ValueRange): ToneMap {
  const limit = spread ? likelyReach(spread) : 255
  switch (way) {
    case 'hue':
    case 'clamp':
      return scaled(false, 1, 0)
    case 'offset':
      return scaled(false, 127.5 / limit, 127.5)
    case 'absolute':
      return scaled(true, 255 / limit, 0)
    case 'normalise': {
      const { least, most } = spread ?? { least: 0, most: 255 }
      const scale = 255 / (most - least || 1)
      return scaled(false, scale, -least * scale)
    }
  }
}

/** Whether the way to show depends on how the result's numbers are spread. */
export function asksForSpread(settings: PhotoSettings): boolean {
  const way = wayOf(settings)
  if (way === 'normalise' || way === 'signed') return true
  if (way !== 'offset' && way !== 'absolute') return false
  return isSigned(settings) || hasGradient(settings)
}

/** The way in which results are shown: that of the settings, made definite, or the nearest that can be. */
export function wayOf(settings: PhotoSettings): Way {
  const { tone } = settings
  if (lastGradient(settings) === 'orientation') return 'hue'
  // A length is never below 0.
  if (hasGradient(settings) && !isBalanced(settings))
    return tone === 'clamp' || tone === 'normalise' ? tone : 'absolute'
  const channels = colourMix(settings)?.rows.length ?? 3
  const way = tone === 'auto' ? (isSigned(settings) ? signedWay(settings) : 'clamp') : tone
  // Two colours can tell one channel.
  return way === 'signed' && channels > 1 ? 'offset' : way
}

type Way = Exclude<PhotoSettings['tone'], 'auto'> | 'hue'

/** Where results are signed: as the last filter looks right, else in colours. */
function signedWay({ chain, upTo }: PhotoSettings): 'offset' | 'signed' {
  const step = activeSteps(chain, upTo).at(-1)
  return step && photoFilter(step.filter)?.isOnGrey ? 'offset' : 'signed'
}

/** Whether results go below 0: by a kernel, or by a mix of colours that subtracts. */
function isSigned(settings: PhotoSettings): boolean {
  if (isBalanced(settings)) return true
  const mixed = hasGradient(settings) ? [] : (colourMix(settings)?.rows.flat() ?? [])
  return mixed.some((weight) => weight < 0)
}

function scaled(isAbsolute: boolean, scale: number, offset: number): ToneMap {
  return { kind: 'scaled', isAbsolute, scale, offset }
}
