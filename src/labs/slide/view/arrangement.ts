/** Grids beside or above each other: what stands on the stage, without any size. */
export type Arrangement = Leaf | Group

export type Part = 'input' | 'window' | 'kernel' | 'output'

interface Leaf {
  readonly part: Part
  /** Its channel, or of an output its map. */
  readonly index: number
}

/** Between the items of a row: room for an operator, more where there is more, or only what keeps them apart. */
export type Gap = 'wide' | 'near' | 'close'

interface Group {
  readonly way: 'row' | 'column'
  readonly items: readonly Arrangement[]
  readonly gap: Gap
}

/** What tells one arrangement of a layer from another. */
export interface ArrangementPlan {
  /** From an image to its slice of the kernel: to the right, or down. */
  readonly line: 'across' | 'down'
  /** Whether the window is shown magnified, and where from there its slice of the kernel is. */
  readonly window: 'none' | 'over' | 'beside'
  /** Each map at the end of its channel's line, or all of them after all lines. */
  readonly output: 'own' | 'right' | 'below'
}

/** Every plan worth a try for that many channels and maps. */
export function arrangementPlans(channels: number, maps: number): ArrangementPlan[] {
  const ends =
    maps > 1 && maps === channels ? (['own', 'right'] as const) : (['right', 'below'] as const)
  return (['across', 'down'] as const).flatMap((line) =>
    (['none', 'over', 'beside'] as const).flatMap((window) =>
      ends.map((output) => ({ line, window, output })),
    ),
  )
}

/** The grids of a layer, arranged after a plan: a line for each channel, the lines side by side. */
export function arrangement(plan: ArrangementPlan, channels: number, maps: number): Arrangement {
  const along = plan.line === 'across' ? 'row' : 'column'
  const abreast = plan.line === 'across' ? 'column' : 'row'
  const leaves = (part: Part, count: number) =>
    Array.from({ length: count }, (_, index): Leaf => ({ part, index }))
  const lines = leaves('input', channels).map((input) => {
    const kernel: Leaf = { part: 'kernel', index: input.index }
    const window: Leaf = { part: 'window', index: input.index }
    const way = plan.window === 'over' ? 'column' : 'row'
    const middle = plan.window === 'none' ? kernel : group(way, [window, kernel], 'near')
    const end: Leaf[] = plan.output === 'own' ? [{ part: 'output', index: input.index }] : []
    return group(along, [input, middle, ...end], 'wide')
  })
  const all = group(abreast, lines, plan.window === 'beside' ? 'wide' : 'close')
  if (plan.output === 'own') return all
  const right = plan.output === 'right'
  const outputs = group(right ? 'column' : 'row', leaves('output', maps), 'close')
  return group(right ? 'row' : 'column', [all, outputs], 'wide')
}

/** The items in a group; of one item, itself; of a group that goes the same way, its items. */
function group(way: Group['way'], items: readonly Arrangement[], gap: Gap): Arrangement {
  const [only] = items
  if (items.length === 1 && only) return only
  const flat = items.flatMap((item) =>
    'way' in item && item.way === way && item.gap === gap ? item.items : [item],
  )
  return { way, items: flat, gap }
}
