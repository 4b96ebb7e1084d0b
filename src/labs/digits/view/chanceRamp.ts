import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'

/** Probabilities, 0 to 1: from the colour of zero to that of a large number. */
export function chanceRamp(palette: Palette): Ramp {
  const { colours, inks } = createRamp('signed', -1, 1, palette)
  const upper = (of: readonly string[]) => of.map((_, at) => of[128 + (at >> 1)]!)
  return { kind: 'grey', low: 0, high: 1, colours: upper(colours), inks: upper(inks) }
}
