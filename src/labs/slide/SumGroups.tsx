import { ChevronRight } from 'lucide-react'
import { cellKind } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { CountedTerm, TermGroup } from './formula.ts'
import { sameMark } from './mark.ts'
import styles from './Sum.module.css'
import { markOfTerm, termText, weightText } from './termWalk.ts'
import { slideView } from './view.ts'

/**
 * Groups of a sum in one run of text, an open one with its own inside in brackets. A sign stands with what it precedes,
 * a bracket with what it closes: no line begins or ends with one alone.
 */
export function SumGroups(props: {
  readonly groups: readonly TermGroup[]
  readonly canFold: boolean
  /** The brackets that close after the last of the groups. */
  readonly end: string
}) {
  const { groups, canFold, end } = props
  return groups.map((group, index) => (
    <Group
      key={group.key}
      group={group}
      canFold={canFold}
      isFirst={index === 0}
      end={index === groups.length - 1 ? end : ''}
    />
  ))
}

interface GroupProps {
  readonly group: TermGroup
  readonly canFold: boolean
  readonly isFirst: boolean
  readonly end: string
}

function Group({ group, canFold, isFirst, end }: GroupProps) {
  if (!canFold) return <Terms terms={group.terms} isFirst={isFirst} end={end} />
  const { key, label, channel, sum, isCounted, isOpen, groups, terms } = group
  const toggle = () => {
    const unfolded = new Map(slideView.get().unfolded)
    slideView.set({ unfolded: unfolded.set(key, !isOpen) })
  }
  return (
    <>
      <span className={styles.together}>
        {!isFirst && <span className={styles.operator}>+</span>}
        <button
          type="button"
          className={styles.group}
          tabIndex={-1}
          aria-expanded={isOpen}
          data-channel={groups.length > 0 ? channel : undefined}
          onClick={toggle}
        >
          <ChevronRight aria-hidden="true" />
          {label} <b data-counted={isCounted}>{isCounted ? printNumber(sum, 4).text : '…'}</b>
        </button>
        <After>{isOpen ? '(' : end}</After>
      </span>
      {isOpen && <SumGroups groups={groups} canFold end={`)${end}`} />}
      {isOpen && <Terms terms={terms} isFirst end={`)${end}`} />}
    </>
  )
}

interface TermsProps {
  readonly terms: readonly CountedTerm[]
  readonly isFirst: boolean
  readonly end: string
}

function Terms({ terms, isFirst, end }: TermsProps) {
  const pinned = slideView.use((view) => view.pinned)
  return terms.map(({ term, isCounted, isActive }, index) => {
    const mark = markOfTerm(term)
    return (
      <span key={`${term.kernelRow} ${term.kernelColumn}`} className={styles.together}>
        {(index > 0 || !isFirst) && <span className={styles.operator}>+</span>}
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
