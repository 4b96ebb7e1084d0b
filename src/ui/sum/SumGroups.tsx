import { ChevronRight } from 'lucide-react'
import { cellKind } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { termText, weightText } from '#draw/sum/sumText.ts'
import type { CountedTerm, TermGroup } from '#draw/sum/writtenSum.ts'
import { placeKey } from './kernelPlace.ts'
import styles from './Sum.module.css'

/**
 * Groups of a sum in one run of text, an open one with its own inside in brackets. A sign stands with what it precedes,
 * a bracket with what it closes: no line begins or ends with one alone.
 */
export function SumGroups(props: {
  readonly groups: readonly TermGroup[]
  readonly canFold: boolean
  readonly pinned: string | undefined
  /** The brackets that close after the last of the groups. */
  readonly end: string
}) {
  const { groups, canFold, pinned, end } = props
  return groups.map((group, index) => (
    <Group
      key={group.key}
      group={group}
      canFold={canFold}
      pinned={pinned}
      isFirst={index === 0}
      end={index === groups.length - 1 ? end : ''}
    />
  ))
}

interface GroupProps {
  readonly group: TermGroup
  readonly canFold: boolean
  readonly pinned: string | undefined
  readonly isFirst: boolean
  readonly end: string
}

function Group({ group, canFold, pinned, isFirst, end }: GroupProps) {
  if (!canFold) return <Terms terms={group.terms} pinned={pinned} isFirst={isFirst} end={end} />
  const { key, label, channel, sum, isCounted, isOpen, groups, terms } = group
  return (
    <>
      <span className={styles.together}>
        {!isFirst && <span className={styles.operator}>+</span>}
        <button
          type="button"
          className={styles.group}
          tabIndex={-1}
          aria-expanded={isOpen}
          data-group={key}
          data-channel={groups.length > 0 ? channel : undefined}
        >
          <ChevronRight aria-hidden="true" />
          {label} <b data-counted={isCounted}>{isCounted ? printNumber(sum, 4).text : '…'}</b>
        </button>
        <After>{isOpen ? '(' : end}</After>
      </span>
      {isOpen && <SumGroups groups={groups} canFold pinned={pinned} end={`)${end}`} />}
      {isOpen && <Terms terms={terms} pinned={pinned} isFirst end={`)${end}`} />}
    </>
  )
}

interface TermsProps {
  readonly terms: readonly CountedTerm[]
  readonly pinned: string | undefined
  readonly isFirst: boolean
  readonly end: string
}

function Terms({ terms, pinned, isFirst, end }: TermsProps) {
  return terms.map(({ term, isCounted, isActive }, index) => {
    const key = placeKey(term)
    return (
      <span key={key} className={styles.together}>
        {(index > 0 || !isFirst) && <span className={styles.operator}>+</span>}
        <button
          type="button"
          tabIndex={-1}
          className={styles.term}
          aria-pressed={pinned === key}
          data-term={key}
          data-active={isActive || undefined}
          data-counted={isCounted}
          data-padding={term.kind !== cellKind.number || undefined}
          title={termText(term)}
        >
          <b className={styles.value}>{valueText(term.value)}</b>
          <span className={styles.times}>×</span>
          <b className={styles.weight}>{weightText(term.weight)}</b>
        </button>
        <After>{index === terms.length - 1 ? end : ''}</After>
      </span>
    )
  })
}

/** Brackets after a group or a term, if there are any. */
function After({ children }: { children: string }) {
  return children !== '' && <span className={styles.operator}>{children}</span>
}

/** A value, with ≈ where digits are dropped: the results of filters are no whole numbers. */
function valueText(value: number): string {
  const { text, rounded } = printNumber(value, 2)
  return rounded ? `≈ ${text}` : text
}
