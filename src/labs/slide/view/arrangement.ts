import type { BoxTree, GridSize } from '#draw/boxTree.ts'
import type { SlideShapes } from './shapes.ts'

export type Part = 'input' | 'window' | 'kernel' | 'output'

/** In a row between items: room for an operator, more where there is more, or only what keeps them apart; in a column. */
export type Gaps = Readonly<Record<'wide' | 'near' | 'close' | 'below', number>>

/** What tells one arrangement of a layer from another. */
export interface Plan {
  /** From an image to its slice of the kernel: to the right, or down. */
  readonly line: 'row' | 'column'
  /** Whether the window is shown magnified, and where from there its slice of the kernel is. */
  readonly window: 'none' | 'over' | 'beside'
  /** Each map at the end of its channel's line, or all of them after all lines. */
  readonly output: 'own' | 'right' | 'below'
}

/** Every plan worth a try for that many channels and maps. */
export function plansOf({ channels, maps }: SlideShapes): Plan[] {
  const ends =
    maps > 1 && maps === channels ? (['own', 'right'] as const) : (['right', 'below'] as const)
  return (['row', 'column'] as const).flatMap((line) =>
    (['none', 'over', 'beside'] as const).flatMap((window) =>
      ends.map((output) => ({ line, window, output })),
    ),
  )
}

/** The grids of a layer, arranged after a plan: a line for each channel, the lines side by side. */
export function arrangement(
  plan: Plan,
  { channels, maps }: SlideShapes,
  sizes: Readonly<Record<Part, GridSize>>,
  gaps: Gaps,
) {
  type Tree = BoxTree<GridSize & { readonly part: Part }>
  const leaf = (part: Part): Tree => ({ part, ...sizes[part] })
  const group = (way: 'row' | 'column', items: Tree[], gap: keyof Gaps): Tree => ({
    way,
    items,
    gap: gaps[way === 'row' ? gap : 'below'],
    align: 'level',
  })
  const times = (count: number, item: Tree) => Array.from({ length: count }, () => item)
  const pair = [leaf('window'), leaf('kernel')]
  const middle =
    plan.window === 'none'
      ? leaf('kernel')
      : group(plan.window === 'over' ? 'column' : 'row', pair, 'near')
  const end = plan.output === 'own' ? [leaf('output')] : []
  const line = group(plan.line, [leaf('input'), middle, ...end], 'wide')
  const abreast = plan.line === 'row' ? 'column' : 'row'
  const all = group(abreast, times(channels, line), plan.window === 'beside' ? 'wide' : 'close')
  if (plan.output === 'own') return all
  const isRight = plan.output === 'right'
  const outputs = group(isRight ? 'column' : 'row', times(maps, leaf('output')), 'close')
  return group(isRight ? 'row' : 'column', [all, outputs], 'wide')
}
