import { printNumber } from '#draw/printNumber.ts'
import { slideFormula, type TermGroup } from './formula.ts'
import type { SlideLayer } from './layer.ts'
import { slideScene } from './model.ts'
import { outputTerms } from './terms.ts'
import { weightText } from './termWalk.ts'
import { placeText } from './words.ts'

/** A part of the written sum that no line ends in, and what it looks like. */
export interface SumPiece {
  readonly kind: 'place' | 'result' | 'group' | 'term' | 'operator'
  readonly text: string
}

/**
 * About the longest that a layer's written sum can be with one row unfolded, whichever output is shown: the room that
 * the strip keeps for it, so that nothing moves when numbers grow or a row unfolds.
 */
export function longestSum(layer: SlideLayer): readonly SumPiece[] {
  const products = outputTerms(layer, 0).length
  const scene = slideScene(layer, { output: 0, products, glide: 0 })
  const folded = slideFormula(layer, scene)
  const rows = folded.groups.flatMap((group) => [group, ...group.groups]).filter(isRow)
  const longest = rows.toSorted((a, b) => weightLength(b) - weightLength(a))[0]
  const open = new Map([[longest?.key ?? '', true]])
  const formula = slideFormula(layer, scene, open)
  const { outputHeight, outputWidth, outputChannels } = layer.geometry
  const last = { map: outputChannels - 1, row: outputHeight - 1, column: outputWidth - 1 }
  const numbers = { value: longestNumber(layer.image.data), sum: longestNumber(layer.sums) }
  return [
    { kind: 'place', text: placeText(layer, { ...last, map: Math.min(last.map, 1) }) },
    { kind: 'result', text: longestNumber(layer.results) },
    ...operators('=', formula.activation && `${formula.activation} (`),
    ...operators(formula.divisor !== 1 && '('),
    ...formula.groups.flatMap((group) => piecesOf(group, formula.isGrouped, numbers)),
    ...operators(formula.divisor !== 1 && `) ÷ ${printNumber(formula.divisor).text}`),
    ...operators(formula.bias !== 0 && `+ ${printNumber(Math.abs(formula.bias)).text}`),
  ]
}

/** What is written under the sum, at its longest: the sum in a walk, or before the activation. */
export function longestTotal(
  layer: SlideLayer,
  activation: string | undefined,
  products: number,
): string {
  const sum = longestNumber(layer.sums)
  const before = longestNumber(layer.sums.map((each) => each / layer.divisor + layer.bias))
  const walking = `${products} of ${products} products, so far ${sum}`
  const whole = `${products} products, sum ${sum}`
  const active = activation === undefined ? whole : `${whole}, before ${activation} ${before}`
  return active.length > walking.length ? active : walking
}

interface LongestNumbers {
  readonly value: string
  readonly sum: string
}

function piecesOf(group: TermGroup, canFold: boolean, numbers: LongestNumbers): SumPiece[] {
  const head: SumPiece[] = canFold ? [{ kind: 'group', text: `${group.label} ${numbers.sum}` }] : []
  if (!group.isOpen) return head
  const terms = group.terms.map(({ term }): SumPiece => ({
    kind: 'term',
    text: `${numbers.value}×${weightText(term.weight)}`,
  }))
  return [...head, ...group.groups.flatMap((row) => piecesOf(row, canFold, numbers)), ...terms]
}

function operators(...texts: readonly (string | false | undefined)[]): SumPiece[] {
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => ({ kind: 'operator', text }))
}

function isRow({ terms }: TermGroup): boolean {
  return terms.length > 0
}

function weightLength({ terms }: TermGroup): number {
  return terms.reduce((length, { term }) => length + weightText(term.weight).length, 0)
}

/** How many numbers of a map are printed to find a long one, beside the least and the greatest. */
const samples = 48

/** The longest text among the least, the greatest and a sample of the numbers. */
function longestNumber(values: Float32Array | Float64Array): string {
  let least = values[0] ?? 0
  let greatest = least
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  const stride = Math.max(1, Math.floor(values.length / samples))
  const sample = values.filter((_, index) => index % stride === 0)
  return [least, greatest, ...sample].map(exactText).reduce(longer)
}

function exactText(value: number): string {
  const { text, rounded } = printNumber(value, 4)
  return rounded ? `≈ ${text}` : text
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}
