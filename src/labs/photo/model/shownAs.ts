import { photoFilter } from '#data/filters/photoFilters.ts'
import type { Palette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp, hueRamp, type Ramp, rampBytes } from '#draw/ramp.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import type { ToneMap } from '#engine/rows/toneMap.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { activeSteps } from './chain.ts'
import { colourMix, hasGradient, isBalanced, lastGradient } from './colourMix.ts'

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
 * How the result of the settings is shown.
 * @param range the range of the result's numbers, where the mode asks for it: see `asksForRange`
 */
export function shownAs(settings: PhotoSettings, palette: Palette, range?: ValueRange): ShownAs {
  const mode = modeOf(settings)
  const words = wordsOf(mode, settings)
  if (mode === 'hue') return { toneMap: greyTone(mode, range), ramp: hueRamp(), words }
  const [low, high] = endsOf(mode, range)
  const beyond = range && { below: low < 0 && range.least < low, above: range.most > high }
  const ramp = {
    ...createRamp(mode === 'signed' ? 'signed' : 'grey', low, high, palette),
    ...(beyond && { beyond }),
  }
  if (mode !== 'signed') return { toneMap: greyTone(mode, range), ramp, words }
  const toneMap = { kind: 'coloured', limit: high, ramp: rampBytes(ramp) } as const
  return { toneMap, ramp, words, sample: range?.sample }
}

/**
 * How the result's numbers become a file, the same in every theme, and what that means in a few words. Signed ones are
 * greys around the middle one, so that the file can be filtered as the result could.
 */
export function savedAs(settings: PhotoSettings, range: ValueRange | undefined) {
  const shown = modeOf(settings)
  const mode = shown === 'signed' ? 'offset' : shown
  const [black, white] = endsOf(mode, range).map((value) => printNumber(value, 3).text)
  const middle = mode === 'offset' ? '0 middle grey, ' : ''
  const words =
    mode === 'hue' ? 'the hue is the direction' : `${black} is black, ${middle}${white} white`
  return { toneMap: greyTone(mode, range), words }
}

/** From which number to which the colours of a mode go. */
function endsOf(mode: Mode, range: ValueRange | undefined): readonly [low: number, high: number] {
  const limit = range ? likelyReach(range) : 255
  if (mode === 'offset' || mode === 'signed') return [-limit, limit]
  if (mode === 'absolute') return [0, limit]
  return mode === 'normalise' && range ? [range.least, range.most] : [0, 255]
}

function greyTone(mode: Mode, range: ValueRange | undefined): ToneMap {
  const [low, high] = endsOf(mode, range)
  const length = high - low || 1
  const offset = ((0 - low) / length) * 255
  return { kind: 'scaled', isAbsolute: mode === 'absolute', scale: 255 / length, offset }
}

function wordsOf(mode: Mode, settings: PhotoSettings): string {
  const words: Record<Mode, string> = {
    hue: 'direction in degrees; the longer, the brighter',
    clamp: isSigned(settings)
      ? 'below 0 black, above 255 white'
      : 'numbers as they are: 0 black, 255 white',
    offset: '0 is middle grey',
    absolute:
      lastGradient(settings) === 'magnitude'
        ? 'the length of the gradient'
        : 'the size, without the sign',
    normalise: 'from the least to the largest number',
    signed: 'the colour is the sign',
  }
  return words[mode]
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

/** All but so many of the numbers are told apart; those beyond, a few edges, have the colours of the ends. */
const beyond = 0.005
const leading = [1, 1.5, 2, 3, 5, 7, 10]

/**
 * A round number that all but a few of the numbers do not go beyond, whatever their sign: 1, 1.5, 2, 3, 5 or 7 times a
 * power of ten, so that the scale stands while a slider moves.
 */
export function likelyReach({ sample }: ValueRange): number {
  const sizes = sample.map(Math.abs).toSorted()
  const reach = sizes[Math.ceil((1 - beyond) * (sizes.length - 1))] ?? 0
  if (!(reach > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(reach))
  const first = leading.find((number) => number * power >= reach * (1 - 1e-6)) ?? 10
  return Number((first * power).toPrecision(2))
}
