import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import { cellKind } from '#core/cellKind.ts'
import { aboutText } from '#draw/numberWords.ts'
import { termText, weightText } from '#draw/sum/sumText.ts'
import type { SumDigits } from '#draw/sum/sumDigits.ts'
import type { Joined } from '#draw/sum/sumParts.ts'
import type { CountedTerm, TermGroup, TermMeanings } from '#draw/sum/writtenSum.ts'
import { placeKey } from './kernelPlace.ts'
import styles from './Sum.module.css'

/**
 * Groups of a sum in one run of text, an open one with its own inside in brackets. A sign stands with what it precedes,
 * a bracket with what it closes: no line begins or ends with one alone.
 */
export function SumGroups(props: {
  readonly groups: readonly TermGroup[]
  readonly canFold: boolean
  readonly digits: SumDigits
  /** What stands between and around groups that are not added. */
  readonly joined?: Joined | undefined
  readonly pinned: string | undefined
  readonly meanings?: TermMeanings | undefined
  /** The brackets that close after the last of the groups. */
  readonly end: string
}) {
  const { canFold, digits, joined, pinned, meanings } = props
  return props.groups.map((group, index) => {
    const { key, label, channel, sum, isCounted, isChannel, isOpen, groups } = group
    const isLast = index === props.groups.length - 1
    // A first group that is added has no sign before it.
    const sign = `${index === 0 ? '' : (joined?.between ?? '+')}${joined?.before ?? ''}`
    const end = `${joined?.after ?? ''}${isLast ? props.end : ''}`
    const ofTerms = { terms: group.terms, digits: digits.value, pinned, meanings }
    if (!canFold) return <Terms key={key} {...ofTerms} isFirst={sign === ''} end={end} />
    return (
      <Fragment key={key}>
        <span className={styles.together}>
          {sign !== '' && <span className={styles.operator}>{sign}</span>}
          <button
            type="button"
            className={styles.group}
            tabIndex={-1}
            aria-expanded={isOpen}
            data-group={key}
            data-channel={isChannel ? channel : undefined}
          >
            <ChevronRight aria-hidden="true" />
            {label} <b data-counted={isCounted}>{isCounted ? aboutText(sum, digits.sum) : '…'}</b>
          </button>
          <After>{isOpen ? '(' : end}</After>
        </span>
        {isOpen && (
          <SumGroups
            groups={groups}
            canFold
            digits={digits}
            pinned={pinned}
            meanings={meanings}
            end={`)${end}`}
          />
        )}
        {isOpen && <Terms {...ofTerms} isFirst end={`)${end}`} />}
      </Fragment>
    )
  })
}

interface TermsProps {
  readonly terms: readonly CountedTerm[]
  readonly digits: number
  readonly pinned: string | undefined
  readonly meanings: TermMeanings | undefined
  readonly isFirst: boolean
  readonly end: string
}

function Terms({ terms, digits, pinned, meanings, isFirst, end }: TermsProps) {
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
          <b className={styles.value} data-meaning={meanings?.value}>
            {aboutText(term.value, digits)}
          </b>
          <span className={styles.times}>×</span>
          <b className={styles.weight} data-meaning={meanings?.weight}>
            {weightText(term.weight)}
          </b>
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
