import { Fragment, type Ref } from 'react'
import { cellKind } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Exact } from './Exact.tsx'
import type { CountedTerm, Formula, TermGroup } from './formula.ts'
import { sameMark } from './mark.ts'
import styles from './SlideStrip.module.css'
import { markOfTerm, termText } from './termWalk.ts'
import { slideView } from './view.ts'

/** The written sum: where its output stands, the result, and all that it is made of. The terms are walked as one tab stop. */
export function Sum({ formula, place, ref }: SumProps) {
  return (
    <p ref={ref} className={styles.sum}>
      <span className={styles.place}>{place}</span>
      <span className={styles.result}>
        {formula.isWhole ? <Exact value={formula.result} tabIndex={-1} /> : '…'}
      </span>
      <span className={styles.operator}>=</span>
      <SumOfGroups formula={formula} />
      <After formula={formula} />
    </p>
  )
}

interface SumProps {
  readonly formula: Formula
  /** The output in words: "output [2, 3]". */
  readonly place: string
  readonly ref: Ref<HTMLParagraphElement>
}

function SumOfGroups({ formula }: { formula: Formula }) {
  return (
    <>
      {formula.activation && (
        <>
          <span className={styles.activation}>{formula.activation}</span>
          <span className={styles.bracket}>(</span>
        </>
      )}
      {formula.divisor !== 1 && <span className={styles.bracket}>(</span>}
      {formula.groups.map((group, index) => (
        <Fragment key={group.key}>
          {index > 0 && <span className={styles.operator}>+</span>}
          <Group group={group} canFold={formula.isGrouped} />
        </Fragment>
      ))}
    </>
  )
}

/** From the sum of products to the number before the activation. */
function After({ formula }: { formula: Formula }) {
  const { divisor, activation, bias } = formula
  const isScaled = divisor !== 1
  return (
    <>
      {isScaled && (
        <span className={styles.operator}>
          ) ÷ <b className={styles.weight}>{printNumber(divisor).text}</b>
        </span>
      )}
      {bias !== 0 && (
        <>
          <span className={styles.operator}>{bias < 0 ? '−' : '+'}</span>
          <b className={styles.bias}>{printNumber(Math.abs(bias)).text}</b>
        </>
      )}
      {activation && <span className={styles.bracket}>)</span>}
    </>
  )
}

function Group({ group, canFold }: { group: TermGroup; canFold: boolean }) {
  if (!canFold) return <Terms terms={group.terms} />
  const toggle = () => {
    const unfolded = new Map(slideView.get().unfolded)
    slideView.set({ unfolded: unfolded.set(group.key, !group.isOpen) })
  }
  return (
    <span
      className={styles.group}
      data-open={group.isOpen || undefined}
      data-channel={group.groups.length > 0 ? group.channel : undefined}
    >
      <button type="button" tabIndex={-1} aria-expanded={group.isOpen} onClick={toggle}>
        {group.label} <Faint isFaint={!group.isCounted}>{printNumber(group.sum, 4).text}</Faint>
      </button>
      {group.isOpen && (
        <span className={styles.inside}>
          {group.groups.map((row, index) => (
            <Fragment key={row.key}>
              {index > 0 && <span className={styles.operator}>+</span>}
              <Group group={row} canFold />
            </Fragment>
          ))}
          <Terms terms={group.terms} />
        </span>
      )}
    </span>
  )
}

function Terms({ terms }: { terms: readonly CountedTerm[] }) {
  const pinned = slideView.use((view) => view.pinned)
  return terms.map(({ term, isCounted, isActive }, index) => {
    const mark = markOfTerm(term)
    return (
      <Fragment key={`${term.kernelRow} ${term.kernelColumn}`}>
        {index > 0 && <span className={styles.operator}>+</span>}
        <button
          type="button"
          tabIndex={-1}
          className={styles.term}
          aria-pressed={sameMark(pinned, mark)}
          data-term={`${mark.channel} ${mark.row} ${mark.column}`}
          data-active={isActive || undefined}
          data-counted={isCounted}
          data-padding={term.kind !== cellKind.number || undefined}
          title={termText(term)}
        >
          <b className={styles.value}>{printNumber(term.value).text}</b>
          <span className={styles.times}>×</span>
          <b className={styles.weight}>{signed(term.weight)}</b>
        </button>
      </Fragment>
    )
  })
}

function Faint({ isFaint, children }: { isFaint: boolean; children: string }) {
  return <b className={isFaint ? styles.faint : undefined}>{children}</b>
}

function signed(weight: number): string {
  const { text } = printNumber(weight, 4)
  return weight < 0 ? `(${text})` : text
}
