/** The three layers that are compared, from the most weights to the fewest. */
export const kinds = ['dense', 'local', 'shared'] as const

export type Kind = (typeof kinds)[number]

export const kindNames: Readonly<Record<Kind, string>> = {
  dense: 'Dense',
  local: 'Local',
  shared: 'Shared',
}

/** The layer that a position of the morph is nearest to. */
export function kindAt(sharedness: number): Kind {
  return kinds[Math.min(2, Math.max(0, Math.round(sharedness)))] ?? 'dense'
}
