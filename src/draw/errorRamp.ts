import { interpolateRgb } from 'd3'
import type { Palette } from './palette.ts'
import { inkOn, type Ramp } from './ramp.ts'

/** Sizes of differences, 0 to `high`: from the colour of zero to that of error, so that a small one is seen as well. */
export function errorRamp(high: number, palette: Palette): Ramp {
  const mix = interpolateRgb(palette.zero, palette.error)
  const colours = Array.from({ length: 256 }, (_, i) => mix(Math.sqrt(i / 255)))
  return { kind: 'grey', low: 0, high: high || 1, colours, inks: colours.map(inkOn) }
}
