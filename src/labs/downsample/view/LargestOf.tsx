import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { type ReactNode, type SyntheticEvent } from 'react'
import { cellKind } from '#core/cellKind.ts'
import { printNumber } from '#draw/printNumber.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { placeAt, placeKey } from '#ui/sum/kernelPlace.ts'
import sumStyles from '#ui/sum/Sum.module.css'
import stripStyles from '#ui/sum/SumStrip.module.css'
import { walkSum } from '#ui/sum/walkSum.ts'
import styles from './Strip.module.css'
import { type Term, winnerOf } from '#labs/downsample/model/terms.ts'

interface LargestOfProps {
  /** The output in words: "B [2, 3]". */
  readonly place: string
  readonly terms: readonly Term[]
  readonly counted: number
  /** What follows from it, under it. */
  readonly children: ReactNode
}

/** What a max pool does: the cells under its window, one of which wins. They are walked as one tab stop. */
export function LargestOf({ place, terms, counted, children }: LargestOfProps) {
  const { pointing } = useLab(downsample)
  const pinned = pointing.use((view) => view.pinned)
  const winner = winnerOf(terms, counted)
  const markOf = ({ target }: SyntheticEvent) => {
    const cell = placeAt(target)
    return cell && { part: 'window' as const, row: cell.row, column: cell.column }
  }
  const point = (event: SyntheticEvent) => pointing.pointAt(markOf(event))
  const isPinned = ({ kernelRow, kernelColumn }: Term) =>
    pinned?.part === 'window' && pinned.row === kernelRow && pinned.column === kernelColumn
  return (
    <div className={stripStyles.strip} data-low="true">
      <div
        className={styles.largest}
        role="toolbar"
        aria-label="Largest of"
        tabIndex={0}
        onKeyDown={(event) => walkSum(event, pointing.clearPin)}
        onFocus={point}
        onPointerOver={point}
        onBlur={() => pointing.pointAt(undefined)}
        onPointerLeave={() => pointing.pointAt(undefined)}
        onClick={(event) => {
          const mark = markOf(event)
          if (mark) pointing.togglePin(mark)
        }}
      >
        <span className={sumStyles.place}>{place}</span>
        <span className={sumStyles.result}>
          {counted < terms.length || !winner ? '…' : <Exact value={winner.value} tabIndex={-1} />}
        </span>
        <span className={sumStyles.operator}>
          = {counted < terms.length ? 'largest so far of' : 'largest of'}
        </span>
        {terms.map((term, at) => (
          <button
            key={placeKey(term)}
            type="button"
            tabIndex={-1}
            className={styles.term}
            aria-pressed={isPinned(term)}
            data-term={placeKey(term)}
            data-counted={at < counted}
            data-wins={term === winner || undefined}
            data-padding={term.kind !== cellKind.number || undefined}
            title={titleOf(term, winner)}
          >
            {term.kind === cellKind.number ? printNumber(term.value, 4).text : '–'}
          </button>
        ))}
      </div>
      <div className={stripStyles.facts}>{children}</div>
    </div>
  )
}

function titleOf(term: Term, winner: Term | undefined): string {
  const where = cellText({ row: term.inputRow, column: term.inputColumn })
  if (term.kind !== cellKind.number) return `padding, ${where}: never the largest`
  const isEqual = term !== winner && term.value === winner?.value
  if (term === winner) return `${where}: the largest`
  return isEqual ? `${where}: as large, and the first one wins` : where
}
