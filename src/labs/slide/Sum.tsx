import type { ReactNode } from 'react'
import { printNumber } from '#draw/printNumber.ts'
import { Exact } from './Exact.tsx'
import type { Formula } from './formula.ts'
import styles from './Sum.module.css'
import { SumGroups } from './SumGroups.tsx'

/** The written sum: where its output stands, the result, and all that it is made of. The terms are walked as one tab stop. */
export function Sum({ formula, place }: SumProps) {
  const { divisor, bias, activation } = formula
  const isScaled = divisor !== 1
  const end = activation === undefined ? '' : ')'
  return (
    <p className={styles.sum}>
      <span className={styles.place}>{place}</span>
      <span className={styles.result}>
        {formula.isWhole ? <Exact value={formula.result} tabIndex={-1} /> : '…'}
      </span>
      <span className={styles.operator}>=</span>
      {activation !== undefined && (
        <Together>
          <span className={styles.activation}>{activation}</span>
          <span>(</span>
        </Together>
      )}
      {isScaled && <span className={styles.operator}>(</span>}
      <SumGroups
        groups={formula.groups}
        canFold={formula.isGrouped}
        end={`${isScaled ? ')' : ''}${isScaled || bias !== 0 ? '' : end}`}
      />
      {isScaled && (
        <Together>
          <span>
            ÷ <b className={styles.weight}>{printNumber(divisor).text}</b>
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
  readonly formula: Formula
  /** The output in words: "output [2, 3]". */
  readonly place: string
}

/** Signs and numbers that a line does not end between. */
function Together({ children }: { children: ReactNode }) {
  return <span className={`${styles.together} ${styles.operator}`}>{children}</span>
}
