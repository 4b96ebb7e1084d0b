import {
  type FocusEvent,
  type KeyboardEvent,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { gridMove } from '#draw/gridMove.ts'
import { CellEditor } from './CellEditor.tsx'
import { GridCanvas } from './GridCanvas.tsx'
import styles from './MatrixGrid.module.css'
import { startsEdit, stepOf } from './gridEdit.ts'
import { useGridPointer } from './useGridPointer.ts'
import type { MatrixGridProps } from './matrixGridProps.ts'
import { usePalette } from './usePalette.ts'

/** A grid of numbers: painted, pointed at, walked by arrow keys as one tab stop, and edited where it may be. */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, scene, box, edit, describe, onPoint } = props
  const { rows, columns, cell } = box
  const palette = usePalette()
  const grid = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Cell>()
  const [moves, setMoves] = useState(0)
  const [draft, setDraft] = useState<string>()
  const movedBy = useRef<'keys' | 'pointer'>(undefined)
  const at = within(chosen ?? props.current ?? { row: 0, column: 0 }, rows, columns)

  const moveTo = (to: Cell) => {
    movedBy.current = 'keys'
    setDraft(undefined)
    setChosen(to)
    setMoves(moves + 1)
    onPoint(to)
  }
  useLayoutEffect(() => {
    if (!movedBy.current) return
    // What was pressed is pointed at by the pointer alone: its focus is not to be seen, and shows nothing.
    const focusVisible = movedBy.current === 'keys'
    movedBy.current = undefined
    active.current?.focus({ preventScroll: true, focusVisible })
  })
  const pointAtNothing = useEffectEvent(() => onPoint(undefined))
  // A grid that goes while it is pointed at has no event of leaving.
  useLayoutEffect(() => {
    const there = grid.current
    return () => {
      if (there?.matches(':hover, :focus-within')) pointAtNothing()
    }
  }, [])
  const handlers = useGridPointer(grid, {
    ...props,
    onGrab: (cell) => {
      // A number that is being typed in another cell is taken first.
      active.current?.querySelector('input')?.blur()
      movedBy.current = 'pointer'
      setChosen(cell)
    },
    onDoublePick: (cell) => {
      if (!edit) return
      moveTo(cell)
      setDraft('')
    },
    focusedCell: () => (active.current?.matches(':focus-visible') ? at : undefined),
  })

  /** What a press of the brush does, by key. */
  const dab = () => {
    props.onDrag?.(at)
    props.onDrag?.(undefined)
  }
  const leave = () => {
    if (!props.onEscape?.()) active.current?.closest<HTMLElement>('[data-stage]')?.focus()
  }

  const endEdit = (isLeft: boolean) => {
    if (isLeft) setDraft(undefined)
    else moveTo(at)
  }

  const handleKeyDown = (event: KeyboardEvent) => {
    if (draft !== undefined || (event.metaKey && !cmdKeys.has(event.key))) return
    const ctrlKey = event.ctrlKey || event.metaKey
    const step = edit && stepOf(event, edit)
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && ctrlKey) props.onPick?.(at)
    else if (event.key === ' ' && props.drag === 'paint') dab()
    else if (edit && step !== undefined)
      edit.onChange(at, edit.value(at) + step, `keys ${at.row} ${at.column}`)
    else if (edit && startsEdit(event)) setDraft(event.key.length === 1 ? event.key : '')
    else if (props.onPick && (event.key === 'Enter' || event.key === 'F2')) props.onPick(at)
    else {
      const { settle } = props
      const isOther = event.shiftKey || (event.altKey && !settle)
      const to = isOther ? undefined : gridMove({ key: event.key, ctrlKey }, at, box)
      if (!to) return
      moveTo(settle ? settle(to, at, event.altKey) : to)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const handleBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setDraft(undefined)
    setChosen(undefined)
    edit?.onEnd()
    onPoint(undefined)
  }

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-readonly={edit === undefined}
      data-drag={edit && props.drag === 'value' ? 'value' : 'cells'}
      data-flip={flipName(props.flips)}
      style={{ left: box.x, top: box.y, width: columns * cell, height: rows * cell }}
      onKeyDown={handleKeyDown}
      onKeyUp={(event) => ['Alt', 'Shift'].includes(event.key) && edit?.onEnd()}
      onBlur={handleBlur}
      {...handlers}
    >
      <GridCanvas
        scene={scene}
        box={box}
        palette={palette}
        shown={props.shown ?? rows * columns}
        className={styles.canvas}
      />
      <div role="row" aria-rowindex={at.row + 1}>
        <div
          ref={active}
          // Walked to, it is another cell to those who hear it; carried along by the clock it stays the same element.
          key={moves}
          className={styles.active}
          role="gridcell"
          aria-colindex={at.column + 1}
          aria-label={describe(at)}
          tabIndex={0}
          style={{
            width: cell,
            height: cell,
            transform: `translate(${at.column * cell}px, ${at.row * cell}px)`,
          }}
          onFocus={(event) => {
            setChosen(at)
            // A press has its own way to point; focus points for those who use keys.
            if (event.currentTarget.matches(':focus-visible')) onPoint(at)
          }}
        >
          {edit && draft !== undefined && (
            <CellEditor
              first={draft}
              value={edit.value(at)}
              label={describe(at)}
              edit={edit}
              onCommit={(value, isLeft) => {
                edit.onChange(at, value)
                endEdit(isLeft)
              }}
              onCancel={endEdit}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** Two names, one after the other: a change of name starts the animation again. */
function flipName(flips = 0): string | undefined {
  return flips === 0 ? undefined : flips % 2 === 0 ? 'even' : 'odd'
}

/** What Cmd does on a Mac as Ctrl does elsewhere; its other chords are left to the browser. */
const cmdKeys: ReadonlySet<string> = new Set(['Enter', 'Home', 'End'])

function within({ row, column }: Cell, rows: number, columns: number): Cell {
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
}
