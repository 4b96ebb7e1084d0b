import { hcl, interpolateLab, interpolateRgb, lab } from 'd3'

/** A colour for each weight of a layer, and the ink that reads on it. */
export interface WeightColours {
  readonly colours: readonly string[]
  readonly inks: readonly string[]
}

/** From so many weights on, neighbours are told apart by a turn that never comes back to the same hue. */
const mostEven = 30
const goldenTurn = 137.508
/** Colours are worked out for so many weights; further ones begin again. */
const mostColours = 4096

const known = new Map<number, WeightColours>()

/**
 * Colours of `count` weights in their flat order: which weight it is, not how large. The same count has the same colours
 * everywhere. A few go round the circle of hues, in three lightnesses, so that neighbours differ twice.
 */
export function weightColours(count: number): WeightColours {
  const length = Math.max(1, Math.min(count, mostColours))
  const there = known.get(length)
  if (there) return there
  const turn = length <= mostEven ? 360 / length : goldenTurn
  const colours = Array.from({ length }, (_, weight) =>
    hcl((25 + weight * turn) % 360, 62, lightness[weight % lightness.length] ?? 60).formatHex(),
  )
  const made = { colours, inks: colours.map(inkOf) }
  known.set(length, made)
  return made
}

/** Black or white: on a lightness of 49.4 both have a contrast of 4.58, and elsewhere one has more. */
function inkOf(colour: string): string {
  return lab(colour).l > 49.4 ? '#000000' : '#ffffff'
}

const lightness = [62, 74, 50] as const

/** The colour of one weight; beyond the last colour they begin again. */
export function colourOfWeight({ colours }: WeightColours, weight: number): string {
  return colours[weight % colours.length] ?? '#888888'
}

/** The colour between two, from the first (0) to the second (1). */
export function colourBetween(from: string, to: string, part: number): string {
  return part <= 0 ? from : part >= 1 ? to : interpolateLab(from, to)(part)
}

const seenThrough = new WeakMap<WeightColours, Map<string, readonly string[]>>()

/** The colours over paper, seen through by that much; the same are the same list. */
export function coloursOver(
  colours: WeightColours,
  paper: string,
  part: number,
): readonly string[] {
  const made = seenThrough.get(colours) ?? new Map<string, readonly string[]>()
  seenThrough.set(colours, made)
  const key = `${paper} ${part}`
  const mixed =
    made.get(key) ?? colours.colours.map((colour) => interpolateRgb(paper, colour)(part))
  made.set(key, mixed)
  return mixed
}
