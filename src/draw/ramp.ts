import { hsl, interpolateLab, interpolateRgb, lab, piecewise, rgb } from 'd3'
import type { Palette } from './palette.ts'

/** How numbers become colours: signed values diverge from zero, the others go from dark to light. */
export type RampKind = 'signed' | 'grey' | 'red' | 'green' | 'blue'

/** A colour scale worked out once: 256 colours over [low, high], each with the ink that reads on it. */
export interface Ramp {
  readonly kind: RampKind
  readonly low: number
  readonly high: number
  /** Whether there can be values below and above, which have the colours of the ends; absent: there are none. */
  readonly beyond?: { readonly below: boolean; readonly above: boolean }
  readonly colours: readonly string[]
  readonly inks: readonly string[]
}

const steps = 256

/** The ramp over [low, high]; a signed one is widened to be centred on zero. */
export function createRamp(kind: RampKind, low: number, high: number, palette: Palette): Ramp {
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1
  const [from, to] = kind === 'signed' ? [-reach, reach] : [low, high > low ? high : low + 1]
  const mix = mixOf(kind, palette)
  const colours = Array.from({ length: steps }, (_, i) => mix(i / (steps - 1)))
  return { kind, low: from, high: to, colours, inks: colours.map(inkOn) }
}

/**
 * Sizes of differences, 0 to `high`: from the colour of zero to that of error, so that a small one is seen as well.
 * @param power 1 where a small one is to stay light
 */
export function errorRamp(high: number, palette: Palette, power = 0.5): Ramp {
  const mix = interpolateRgb(palette.zero, palette.error)
  const colours = Array.from({ length: 256 }, (_, i) => mix((i / 255) ** power))
  return { kind: 'grey', low: 0, high: high || 1, colours, inks: colours.map(inkOn) }
}

/** The hues of a circle from 0 to 360 degrees, red at both ends. */
export function hueRamp(): Ramp {
  const colours = Array.from({ length: 256 }, (_, i) => hsl((360 * i) / 255, 1, 0.5).formatRgb())
  return { kind: 'grey', low: 0, high: 360, colours, inks: colours.map(inkOn) }
}

/** The index of a value's colour in the ramp; values outside are held at its ends. */
export function rampIndex(ramp: Ramp, value: number): number {
  const part = (value - ramp.low) / (ramp.high - ramp.low)
  return part <= 0 ? 0 : part >= 1 ? steps - 1 : Math.round(part * (steps - 1))
}

const paddedRamps = new WeakMap<
  Ramp,
  { palette: Palette; padded: Pick<Ramp, 'colours' | 'inks'> }
>()

/** The ramp's colours as padding wears them: most of the way to the colour of padding. */
export function paddedRamp(ramp: Ramp, palette: Palette): Pick<Ramp, 'colours' | 'inks'> {
  const known = paddedRamps.get(ramp)
  if (known?.palette === palette) return known.padded
  const colours = ramp.colours.map((colour) => interpolateRgb(colour, palette.paddingSoft)(0.6))
  const padded = { colours, inks: colours.map(inkOn) }
  paddedRamps.set(ramp, { palette, padded })
  return padded
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(colour: string): string {
  return lab(colour).l > 56 ? '#101418' : '#ffffff'
}

function mixOf(kind: RampKind, palette: Palette): (part: number) => string {
  switch (kind) {
    case 'signed':
      return piecewise(interpolateLab, [
        palette.negative,
        palette.negativeSoft,
        palette.zero,
        palette.positiveSoft,
        palette.positive,
      ])
    case 'grey':
      return interpolateRgb('#121315', '#ffffff')
    case 'red':
      return (part) => rgb(255 * part, 60 * part, 48 * part).formatRgb()
    case 'green':
      return (part) => rgb(40 * part, 220 * part, 80 * part).formatRgb()
    case 'blue':
      return (part) => rgb(64 * part, 120 * part, 255 * part).formatRgb()
  }
}

/** The ramp's colours as bytes, [256, red green blue]: for what paints pixels by itself. */
export function rampBytes({ colours }: Ramp): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [rgb(colour).r, rgb(colour).g, rgb(colour).b]))
}
