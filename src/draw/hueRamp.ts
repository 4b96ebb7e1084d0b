import { hsl } from 'd3'
import { inkOn, type Ramp } from './ramp.ts'

/** The hues of a circle from 0 to 360 degrees, red at both ends. */
export function hueRamp(): Ramp {
  const colours = Array.from({ length: 256 }, (_, i) => hsl((360 * i) / 255, 1, 0.5).formatRgb())
  return { kind: 'grey', low: 0, high: 360, colours, inks: colours.map(inkOn) }
}
