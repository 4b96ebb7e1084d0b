import type { ReactNode } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import { Exact } from './Exact.tsx'
import styles from './Sum.module.css'
import { SumGroups } from './SumGroups.tsx'

/** The written sum: where its output stands, the result, and all that it is made of. The terms are walked as one tab stop. */
export function Sum({ sum, place, pinned }: SumProps) {
  const { divisor, bias, activation, joined, digits } = sum
  const isScaled = divisor !== 1
  const end = activation === undefined ? '' : ')'
  return (
    <p className={styles.sum}>
      <span className={styles.place}>{place}</span>
      <span className={styles.result}>
        {sum.isWhole ? <Exact value={sum.result} digits={digits.result} tabIndex={-1} /> : '…'}
        {sum.isWhole && joined?.unit}
      </span>
      <span className={styles.operator}>=</span>
      {activation !== undefined && (
        <Together>
          <span className={styles.activation}>{activation}</span>
          <span>(</span>
        </Together>
      )}
      {joined && <span className={styles.operator}>{joined.open}</span>}
      {isScaled && <span className={styles.operator}>(</span>}
      <SumGroups
        groups={sum.groups}
        canFold={sum.isGrouped}
        digits={digits}
        joined={joined}
        pinned={pinned}
        meanings={sum.meanings}
        end={`${joined?.close ?? ''}${isScaled ? ')' : ''}${isScaled || bias !== 0 ? '' : end}`}
      />
      {isScaled && (
        <Together>
          <span>
            ÷{' '}
            <b className={styles.weight} data-plain={sum.meanings && true}>
              {printNumber(divisor).text}
            </b>
          </span>
          {bias === 0 && end}
        </Together>
      )}
      {bias !== 0 && (
        <Together>
          <span>{bias < 0 ? '−' : '+'}</span>
          <b className={styles.bias}>{printNumber(Math.abs(bias)).text}</b>
          {end}
        </Together>
      )}
    </p>
  )
}

interface SumProps {
  readonly sum: WrittenSum
  /** The output in words: "output [2, 3]". */
  readonly place: string
  /** The weight that is pinned, as `placeKey` writes it. */
  readonly pinned: string | undefined
}

/** Signs and numbers that a line does not end between. */
function Together({ children }: { children: ReactNode }) {
  return <span className={`${styles.together} ${styles.operator}`}>{children}</span>
}
