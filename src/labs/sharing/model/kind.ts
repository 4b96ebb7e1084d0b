/** The three layers that are compared, from the most weights to the fewest. */
export const kinds = ['dense', 'local', 'shared'] as const

export type Kind = (typeof kinds)[number]

export const kindNames = byKind((kind) => `${kind[0]?.toUpperCase()}${kind.slice(1)}`)

/** Something of each layer. */
export function byKind<T>(make: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return { dense: make('dense'), local: make('local'), shared: make('shared') }
}

/** The layer that a position of the morph is nearest to. */
export function kindAt(sharedness: number): Kind {
  return kinds[Math.min(2, Math.max(0, Math.round(sharedness)))] ?? 'dense'
}
