import { photoFilter } from '#data/filters/photoFilters.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, hueRamp, type Ramp, rampBytes } from '#draw/ramp.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import type { ToneMap } from '#engine/rows/toneMap.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { activeSteps } from './chain.ts'
import { colourMix, hasGradient, isBalanced, lastGradient } from './colourMix.ts'
import { likelyReach } from './likelyReach.ts'

/** How the result's numbers become colours, and the legend that says so. */
export interface ShownAs {
  readonly toneMap: ToneMap
  readonly ramp: Ramp
  /** What the colours mean, in a few words: "0 is middle grey". */
  readonly words: string
  /** Some of the result's numbers, where they are not what can be counted on the screen. */
  readonly sample?: Float32Array | undefined
}

/**
 * The mode to show the result of the settings.
 * @param range the range of the result's numbers, where the mode asks for it: see `asksForRange`
 */
export function shownAs(settings: PhotoSettings, palette: Palette, range?: ValueRange): ShownAs {
  const mode = modeOf(settings)
  const limit = range ? likelyReach(range) : 255
  const beyond = range && { below: range.least < -limit, above: range.most > limit }
  const between = (kind: 'grey' | 'signed', low: number, high: number): Ramp => ({
    ...createRamp(kind, low, high, palette),
    ...(beyond && { beyond: { ...beyond, below: beyond.below && low < 0 } }),
  })
  switch (mode) {
    case 'hue':
      return {
        toneMap: scaledTone(mode, range),
        ramp: hueRamp(),
        words: 'direction in degrees; the longer, the brighter',
      }
    case 'clamp':
      return {
        toneMap: scaledTone(mode, range),
        ramp: createRamp('grey', 0, 255, palette),
        words: isSigned(settings)
          ? 'below 0 black, above 255 white'
          : 'numbers as they are: 0 black, 255 white',
      }
    case 'offset':
      return {
        toneMap: scaledTone(mode, range),
        ramp: between('grey', -limit, limit),
        words: '0 is middle grey',
      }
    case 'absolute':
      return {
        toneMap: scaledTone(mode, range),
        ramp: between('grey', 0, limit),
        words:
          lastGradient(settings) === 'magnitude'
            ? 'the length of the gradient'
            : 'the size, without the sign',
      }
    case 'normalise': {
      const { least, most } = range ?? { least: 0, most: 255 }
      return {
        toneMap: scaledTone(mode, range),
        ramp: createRamp('grey', least, most, palette),
        words: 'from the least to the largest number',
      }
    }
    case 'signed': {
      const ramp = between('signed', -limit, limit)
      return {
        toneMap: { kind: 'coloured', limit, ramp: rampBytes(ramp) },
        ramp,
        words: 'the colour is the sign',
        sample: range?.sample,
      }
    }
  }
}

/** The same without colours: how numbers become greys, or stay what they are where three channels are a colour. */
export function scaledTone(mode: Exclude<Mode, 'signed'>, range?: ValueRange): ToneMap {
  const limit = range ? likelyReach(range) : 255
  switch (mode) {
    case 'hue':
    case 'clamp':
      return scaled(false, 1, 0)
    case 'offset':
      return scaled(false, 127.5 / limit, 127.5)
    case 'absolute':
      return scaled(true, 255 / limit, 0)
    case 'normalise': {
      const { least, most } = range ?? { least: 0, most: 255 }
      const scale = 255 / (most - least || 1)
      return scaled(false, scale, -least * scale)
    }
  }
}

/** Whether the mode to show depends on the range of the result's numbers. */
export function asksForRange(settings: PhotoSettings): boolean {
  const mode = modeOf(settings)
  if (mode === 'normalise' || mode === 'signed') return true
  if (mode !== 'offset' && mode !== 'absolute') return false
  return isSigned(settings) || hasGradient(settings)
}

/** The mode in which results are shown: that of the settings, made definite, or the nearest that can be. */
export function modeOf(settings: PhotoSettings): Mode {
  const { tone } = settings
  if (lastGradient(settings) === 'orientation') return 'hue'
  // A length is never below 0.
  if (hasGradient(settings) && !isBalanced(settings))
    return tone === 'clamp' || tone === 'normalise' ? tone : 'absolute'
  const channels = colourMix(settings)?.rows.length ?? 3
  const mode = tone === 'auto' ? (isSigned(settings) ? signedMode(settings) : 'clamp') : tone
  // Two colours can tell one channel.
  return mode === 'signed' && channels > 1 ? 'offset' : mode
}

type Mode = Exclude<PhotoSettings['tone'], 'auto'> | 'hue'

/** Where results are signed: as the last filter looks right, else in colours. */
function signedMode({ chain, upTo }: PhotoSettings): 'offset' | 'signed' {
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
