import { useState } from 'react'
import type { Trace } from '#core/sequential.ts'
import { spokenNumber } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { rowTitle, unitText } from '#labs/digits/model/netWords.ts'
import { unitIndex, type UnitPlace } from '#labs/digits/model/unit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { corners, one } from '#parts/volume/planePaths.ts'
import { useGridWalk } from '#ui/useGridWalk.ts'
import styles from './NetStack.module.css'
import { cellOfUnit, type Stack } from './stackUnits.ts'
import { stackWalk } from './stackWalk.ts'

interface StackWalkerProps {
  readonly label: string
  readonly stack: Stack
  readonly trace: Trace
  readonly pixels: Float32Array
  /** The one that is looked at: the walk begins there. */
  readonly unit: UnitPlace | undefined
  readonly onPick: (place: UnitPlace) => void
  readonly onEscape: () => boolean
}

/** The units of a stack for those who use keys: one tab stop, walked within a layer and from layer to layer. */
export function StackWalker(props: StackWalkerProps) {
  const { label, stack, trace, pixels, unit, onPick, onEscape } = props
  const { pointing } = useLab(digits)
  const [chosen, setChosen] = useState<UnitPlace>()
  const first: UnitPlace = { side: stack.side, row: 0, channel: 0, y: 0, x: 0 }
  const wanted = chosen ?? unit ?? first
  const at = cellOfUnit(stack, wanted) ? wanted : first
  const { active, moves, handleKeyDown } = useGridWalk({
    moveOf(key) {
      const to = stackWalk(stack, at, key)
      return (
        to &&
        (() => {
          setChosen(to)
          pointing.pointAt(to)
        })
      )
    },
    onEnter: () => onPick(at),
    onEscape,
  })
  const cell = cellOfUnit(stack, at)
  if (!cell) return null
  const points = corners(cell.plane, one(cell), stack.orbit)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return (
    <div role="grid" tabIndex={-1} aria-label={label} onKeyDown={handleKeyDown}>
      <div role="row">
        <div
          ref={active}
          key={moves}
          className={styles.walker}
          role="gridcell"
          tabIndex={0}
          aria-label={spoken(stack, at, trace, pixels)}
          style={{ left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }}
          onFocus={(event) => {
            setChosen(at)
            if (event.currentTarget.matches(':focus-visible')) pointing.pointAt(at)
          }}
          onBlur={(event) => {
            if (event.currentTarget.parentElement?.contains(event.relatedTarget)) return
            setChosen(undefined)
            pointing.pointAt(undefined)
          }}
        />
      </div>
    </div>
  )
}

function spoken({ rows }: Stack, unit: UnitPlace, trace: Trace, pixels: Float32Array): string {
  const row = rows[unit.row]
  if (!row) return `input, row ${unit.y + 1}, column ${unit.x + 1}: ${pixels[unit.y * 28 + unit.x]}`
  const value = trace.values[row.value]!.data[unitIndex(row, unit)]!
  return `${rowTitle(row)}, ${unitText(row, unit)}: ${spokenNumber(value)}`
}
