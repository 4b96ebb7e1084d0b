import { colourBetween, colourOfWeight, weightColours } from '#draw/weightColours.ts'
import type { Kind } from '#labs/sharing/model/kind.ts'
import type { Line, SharingNet } from '#labs/sharing/model/net.ts'
import type { WindowTap } from '#labs/sharing/model/windowOf.ts'

/** How much of a line is there at a position of the morph: those that are not local fade on the way to local. */
export function presenceOf({ weight }: Line, sharedness: number): number {
  return weight.local === undefined ? Math.max(0, 1 - sharedness) : 1
}

/** The colour of a line: its own, and on the way to shared that of the weight that it comes to share. */
export function lineColour({ wirings }: SharingNet, { weight }: Line, sharedness: number): string {
  const own = colourOfWeight(weightColours(wirings.dense.weights), weight.dense ?? 0)
  if (sharedness <= 1 || weight.shared === undefined) return own
  const shared = colourOfWeight(weightColours(wirings.shared.weights), weight.shared)
  return colourBetween(own, shared, sharedness - 1)
}

/** The colours of a cell with a weight of one layer: as its lines have it, and the ink on it. */
export function weightStyle({ wirings }: SharingNet, kind: Kind, { index, line }: WindowTap) {
  if (index === undefined) return undefined
  const isShared = kind === 'shared'
  const { colours, inks } = weightColours(wirings[isShared ? 'shared' : 'dense'].weights)
  const at = (isShared ? index : (line?.weight.dense ?? 0)) % colours.length
  return { background: colours[at], color: inks[at] }
}
