import { type ComponentType, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { digits } from '#labs/digits/digits.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { type Side, type UnitPlace, unitPlace } from '#labs/digits/model/unit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { isSame } from '#state/settingsStore.ts'
import styles from './Digits.module.css'

interface ShownBar {
  readonly label: string
  readonly part: number
  readonly isFirst: boolean
}

/** The bars of an answer as one stop of the keyboard: arrows look at one after the other, Enter picks its unit. */
export function PickedBars(props: {
  readonly side: Side
  readonly rows: readonly NetRow[]
  readonly label: string
  readonly bars: readonly ShownBar[]
  readonly Bar: ComponentType<{ readonly digit: number; readonly part: number }>
}) {
  const { side, rows, label, bars, Bar } = props
  const { pointing, session } = useLab(digits)
  const chosen = session.useSettings(({ unit }) => unit)
  const id = useId()
  const [active, setActive] = useState<number>()
  const placeOf = (each: number): UnitPlace => ({
    side,
    row: rows.length - 1,
    ...unitPlace(rows.at(-1)!, each),
  })
  const look = (each: number | undefined) => {
    setActive(each)
    pointing.pointAt(each === undefined ? undefined : placeOf(each))
  }
  const pick = (each: number) =>
    session.change({ unit: isSame(chosen, placeOf(each)) ? undefined : placeOf(each) })
  const under = ({ clientX, currentTarget }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const each = Math.floor(((clientX - left) / width) * bars.length)
    return Math.min(bars.length - 1, Math.max(0, each))
  }
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const from = active ?? 0
    const last = bars.length - 1
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: Math.max(0, from - 1),
      ArrowRight: Math.min(last, from + 1),
      Home: 0,
      End: last,
    }
    const next = to[event.key]
    if (next !== undefined) look(next)
    else if (event.key === 'Enter' || event.key === ' ') pick(from)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const ofChosen = bars.findIndex((_, each) => isSame(chosen, placeOf(each)))
  const first = bars.findIndex(({ isFirst }) => isFirst)
  return (
    <div
      className={styles.bars}
      role="listbox"
      aria-orientation="horizontal"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
      onKeyDown={press}
      onFocus={({ currentTarget }) => {
        if (!currentTarget.matches(':focus-visible')) return
        look(Math.max(0, ofChosen < 0 ? first : ofChosen))
      }}
      onBlur={() => look(undefined)}
      onPointerMove={(event) => {
        const each = under(event)
        if (each !== active) look(each)
      }}
      onPointerLeave={() => look(undefined)}
      onClick={(event) => pick(under(event))}
    >
      {bars.map((bar, each) => (
        <div
          key={bar.label}
          id={`${id}-${each}`}
          role="option"
          className={styles.bar}
          aria-selected={each === ofChosen}
          aria-label={bar.label}
          data-first={bar.isFirst}
          data-active={each === active}
        >
          <Bar digit={each} part={bar.part} />
        </div>
      ))}
    </div>
  )
}
