import { activationFunctions } from '#core/activations.ts'
import { activationLabels } from './activationLabels.ts'
import { channelNames } from './gridScenes.ts'
import type { SlideLayer } from './layer.ts'
import { type SlideScene, sumOf } from './model.ts'
import type { Term } from './terms.ts'

/** A run of terms with their sum: a row of the window, or a channel with its rows inside. */
export interface TermGroup {
  readonly key: string
  readonly label: string
  readonly channel: number
  /** Of the terms counted so far. */
  readonly sum: number
  readonly isCounted: boolean
  readonly isOpen: boolean
  /** Rows of a channel; empty in a row. */
  readonly groups: readonly TermGroup[]
  /** Terms of a row, with whether each is counted yet; empty in a channel. */
  readonly terms: readonly CountedTerm[]
}

export interface CountedTerm {
  readonly term: Term
  readonly isCounted: boolean
  readonly isActive: boolean
}

/** The way from the products to the output number, as it is written under the picture. */
export interface Formula {
  readonly groups: readonly TermGroup[]
  /** Whether the groups are shown as such, to be folded; a short sum is written out in one line. */
  readonly isGrouped: boolean
  readonly isWhole: boolean
  readonly sum: number
  readonly divisor: number
  readonly bias: number
  /** Sum over divisor, plus bias: what the activation is applied to. */
  readonly before: number
  readonly activation: string | undefined
  readonly result: number
}

/** Sums up to this many terms are written out in full. */
const longestLine = 12

/** The formula of the scene; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function slideFormula(
  layer: SlideLayer,
  scene: SlideScene,
  unfolded: ReadonlyMap<string, boolean> = new Map(),
): Formula {
  const counted = scene.terms.map((term, index) => ({
    term,
    isCounted: index < scene.counted,
    isActive: scene.lookedAt.includes(term),
  }))
  const isGrouped = scene.terms.length > longestLine
  const rows = grouped(counted, ({ term }) => `${term.channel} ${term.kernelRow}`).map((row) =>
    rowGroup(row, isGrouped, unfolded),
  )
  const channels = grouped(rows, ({ channel }) => String(channel)).map((channel) =>
    channelGroup(channel, isGrouped, unfolded),
  )
  const before = scene.sum / layer.divisor + layer.bias
  return {
    groups: channels.length > 1 ? channels : rows,
    isGrouped,
    isWhole: scene.counted === scene.terms.length,
    sum: scene.sum,
    divisor: layer.divisor,
    bias: layer.bias,
    before,
    activation: layer.activation === 'identity' ? undefined : activationLabels[layer.activation],
    result: activationFunctions[layer.activation](before),
  }
}

function rowGroup(
  terms: readonly CountedTerm[],
  isGrouped: boolean,
  unfolded: ReadonlyMap<string, boolean>,
): TermGroup {
  const { channel = 0, kernelRow = 0 } = terms[0]?.term ?? {}
  const key = `c${channel}r${kernelRow}`
  return {
    key,
    label: `row ${kernelRow + 1}`,
    channel,
    sum: countedSum(terms),
    isCounted: terms[0]?.isCounted ?? false,
    isOpen: !isGrouped || (unfolded.get(key) ?? terms.some(({ isActive }) => isActive)),
    groups: [],
    terms,
  }
}

function channelGroup(
  rows: readonly TermGroup[],
  isGrouped: boolean,
  unfolded: ReadonlyMap<string, boolean>,
): TermGroup {
  const channel = rows[0]?.channel ?? 0
  const key = `c${channel}`
  const terms = rows.flatMap((row) => row.terms)
  return {
    key,
    label: channelNames[channel] ?? `channel ${channel + 1}`,
    channel,
    sum: countedSum(terms),
    isCounted: terms[0]?.isCounted ?? false,
    isOpen: !isGrouped || (unfolded.get(key) ?? rows.some(({ isOpen }) => isOpen)),
    groups: rows,
    terms: [],
  }
}

function countedSum(terms: readonly CountedTerm[]): number {
  return sumOf(terms.filter(({ isCounted }) => isCounted).map(({ term }) => term))
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
