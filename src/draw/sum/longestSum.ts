import { printNumber } from '#draw/printNumber.ts'
import { weightText } from './sumText.ts'
import type { SumParts } from './sumParts.ts'
import { type TermGroup, writtenSum } from './writtenSum.ts'

/** A part of the written sum that no line ends in, and what it looks like. */
export interface SumPiece {
  readonly kind: 'place' | 'result' | 'group' | 'term' | 'operator'
  readonly text: string
}

/** The longest texts that stand in a sum. */
export interface LongestTexts {
  readonly place: string
  readonly value: string
  readonly sum: string
  readonly result: string
}

/**
 * About the longest that a written sum can be with one row unfolded, whatever its values: the room that the strip keeps
 * for it, so that nothing moves when numbers grow or a row unfolds.
 */
export function longestSum(parts: SumParts, texts: LongestTexts): readonly SumPiece[] {
  const folded = writtenSum({ ...parts, lookedAt: [] })
  const rows = folded.groups.flatMap(rowsOf)
  const longest = rows.toSorted((a, b) => weightLength(b) - weightLength(a))[0]
  const open = new Map([[longest?.key ?? '', true]])
  const sum = writtenSum({ ...parts, lookedAt: [] }, open)
  return [
    { kind: 'place', text: texts.place },
    { kind: 'result', text: `${texts.result}${sum.joined?.unit ?? ''}` },
    ...operators('=', sum.joined?.open, sum.activation !== undefined && `${sum.activation} (`),
    ...operators(sum.divisor !== 1 && '('),
    ...sum.groups.flatMap((group) => piecesOf(group, sum.isGrouped, texts)),
    ...operators(sum.joined && `${sum.joined.after} ${sum.joined.close}`),
    ...operators(sum.divisor !== 1 && `) ÷ ${printNumber(sum.divisor).text}`),
    ...operators(sum.bias !== 0 && `+ ${printNumber(Math.abs(sum.bias)).text}`),
  ]
}

function piecesOf(group: TermGroup, canFold: boolean, texts: LongestTexts): SumPiece[] {
  const head: SumPiece[] = canFold ? [{ kind: 'group', text: `${group.label} ${texts.sum}` }] : []
  if (!group.isOpen) return head
  const terms = group.terms.map(({ term }): SumPiece => ({
    kind: 'term',
    text: `${texts.value}×${weightText(term.weight)}`,
  }))
  return [...head, ...group.groups.flatMap((row) => piecesOf(row, canFold, texts)), ...terms]
}

function operators(...texts: readonly (string | false | undefined)[]): SumPiece[] {
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => ({ kind: 'operator', text }))
}

function rowsOf(group: TermGroup): TermGroup[] {
  return group.terms.length > 0 ? [group] : group.groups.flatMap(rowsOf)
}

function weightLength({ terms }: TermGroup): number {
  return terms.reduce((length, { term }) => length + weightText(term.weight).length, 0)
}
