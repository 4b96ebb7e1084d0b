import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import type { SumPiece } from '#draw/sum/longestSum.ts'
import type { WrittenSum } from '#draw/sum/writtenSum.ts'
import { type KernelPlace, placeAt, placeKey } from './kernelPlace.ts'
import { Sum } from './Sum.tsx'
import sumStyles from './Sum.module.css'
import styles from './SumStrip.module.css'
import { walkSum } from './walkSum.ts'

interface SumStripProps {
  readonly sum: WrittenSum
  /** The output in words: "output [2, 3]". */
  readonly place: string
  /** The room that is kept for the sum. */
  readonly longest: readonly SumPiece[]
  /** What is scrolled into sight when it changes. */
  readonly lookedAt: unknown
  readonly pinned: KernelPlace | undefined
  /** The weight that pointer or focus is on; undefined elsewhere. */
  readonly onPoint: (weight: KernelPlace | undefined) => void
  readonly onPin: (weight: KernelPlace) => void
  readonly onFold: (group: string, isOpen: boolean) => void
  /** Clears a pin; false when there is none. */
  readonly onEscape: () => boolean
  /** Whether the strip has the same few lines whatever the sum, and not as many as its longest one. */
  readonly isLow?: boolean
  /** What follows from the sum, under it. */
  readonly children: ReactNode
}

/** The sum behind an output number: its products are walked as one tab stop; long sums fold by rows and channels. */
export function SumStrip(props: SumStripProps) {
  const { sum, place, longest, lookedAt, pinned, onPoint, onPin, onFold, onEscape, children } =
    props
  const hint = useId()
  const scroller = useRef<HTMLDivElement>(null)
  useActiveInSight(scroller, lookedAt)
  const point = ({ target }: SyntheticEvent) => onPoint(placeAt(target))
  const press = ({ target }: SyntheticEvent) => {
    const weight = placeAt(target)
    if (weight) onPin(weight)
    const group = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null
    const key = group?.dataset['group']
    if (key !== undefined) onFold(key, group?.ariaExpanded !== 'true')
  }
  return (
    <div className={styles.strip} data-low={props.isLow}>
      <div className={styles.room}>
        <div
          ref={scroller}
          className={styles.scroller}
          role="toolbar"
          aria-label="Sum"
          aria-describedby={hint}
          tabIndex={0}
          onKeyDown={(event) => walkSum(event, onEscape)}
          onFocus={point}
          onPointerOver={point}
          onBlur={() => onPoint(undefined)}
          onPointerLeave={() => onPoint(undefined)}
          onClick={press}
        >
          <Sum sum={sum} place={place} pinned={pinned && keyOf(pinned)} />
          <span id={hint} className={styles.hint}>
            Arrow keys walk through the sum, Enter pins a weight
          </span>
        </div>
        <LongestSum pieces={longest} />
      </div>
      <div className={styles.facts}>{children}</div>
    </div>
  )
}

function keyOf({ channel, row, column }: KernelPlace): string {
  return placeKey({ channel, kernelRow: row, kernelColumn: column })
}

/** The sum at its longest, unseen: at every step the strip is as high as this needs, in any type and width. */
function LongestSum({ pieces }: { pieces: readonly SumPiece[] }) {
  return (
    <div className={sumStyles.longest} aria-hidden="true">
      {pieces.map(({ kind, text }, index) => (
        <span key={index} className={sumStyles[kind]} data-text={text} />
      ))}
    </div>
  )
}

/**
 * Hook: scrolls an element, never the page, until the part that is marked active is in sight, and back to the beginning
 * when none is. Whoever has pointer or focus in it scrolls it alone.
 */
function useActiveInSight(scroller: RefObject<HTMLElement | null>, active: unknown): void {
  const hasMoved = useRef(false)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || box.matches(':hover, :focus-within')) return
    const part = box.querySelector<HTMLElement>('[data-active]')
    if (!part && !hasMoved.current) return
    hasMoved.current = part !== null
    box.scrollTo({ top: part ? nearest(box, part) : 0 })
  }, [scroller, active])
}

/** Where an element is scrolled to so that a part of it is in sight, by the shortest way. */
function nearest(box: HTMLElement, part: HTMLElement): number {
  const lowest = part.offsetTop
  const highest = lowest + part.offsetHeight - box.clientHeight
  return Math.min(lowest, Math.max(highest, box.scrollTop))
}
