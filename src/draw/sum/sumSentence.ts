import { counted as countOf, spokenNumber } from '#draw/numberWords.ts'
import { type SumTerm, sumOf } from './sumTerm.ts'

interface SpokenSum {
  readonly terms: readonly SumTerm[]
  readonly counted: number
  /** In a walk, the product counted last. */
  readonly lookedAt: readonly SumTerm[]
  /** What becomes of the sum; said where it is another number. */
  readonly result?: number | undefined
}

/** The sum of an output as it is heard: "output 3: 9 products, sum −1.25, output 0". */
export function sumSentence(where: string, spoken: SpokenSum): string {
  const { terms, counted, lookedAt, result } = spoken
  const sum = sumOf(terms, counted)
  if (counted < terms.length) {
    const [term] = lookedAt
    const product = term ? `${spokenNumber(term.value)} times ${spokenNumber(term.weight)}, ` : ''
    return `${where}: product ${counted} of ${terms.length}, ${product}sum so far ${spokenNumber(sum)}`
  }
  const then = result === undefined || result === sum ? '' : `, output ${spokenNumber(result)}`
  return `${where}: ${countOf(terms.length, 'product')}, sum ${spokenNumber(sum)}${then}`
}
