import { colourBetween, colourOfWeight, weightColours } from '#draw/weightColours.ts'
import type { Kind } from '#labs/sharing/model/kind.ts'
import type { Line, SharingNet } from '#labs/sharing/model/net.ts'

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

/** The colour and ink of a weight of one layer, as its lines have it. */
export function weightColour(net: SharingNet, kind: Kind, weight: number, line: Line | undefined) {
  const isShared = kind === 'shared'
  const colours = weightColours(net.wirings[isShared ? 'shared' : 'dense'].weights)
  const at = (isShared ? weight : (line?.weight.dense ?? 0)) % colours.colours.length
  return { colour: colours.colours[at] ?? '#888888', ink: colours.inks[at] ?? '#000000' }
}
