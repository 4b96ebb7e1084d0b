import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { gridMove } from '#draw/gridMove.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { CellEditor } from '#ui/CellEditor.tsx'
import { startsEdit, stepOf } from '#ui/gridEdit.ts'
import gridStyles from '#ui/MatrixGrid.module.css'
import { cellEdit, cellRefusal } from '#labs/matrix/view/edits.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { MatrixMarks } from './MatrixMarks.tsx'
import styles from '#labs/matrix/view/Stage.module.css'
import type { Mark, MatrixScene } from '#labs/matrix/model/scene.ts'
import { sightBox, sightOn } from './sightBox.ts'
import { lined, paintMatrix } from './paintMatrix.ts'
import { useMatrixPointer } from './useMatrixPointer.ts'
import { escapeInMatrix } from '#labs/matrix/view/escape.ts'
import { cellText } from '#labs/matrix/model/words.ts'

interface MatrixFigureProps {
  readonly layer: MatrixLayer
  readonly scene: MatrixScene
  readonly box: GridBox
}

/** W, cell by cell: one element that is pointed at, walked by arrow keys, enlarged and moved. */
export function MatrixFigure({ layer, scene, box }: MatrixFigureProps) {
  const lab = useLab(matrix)
  const { session, pointing } = lab
  const palette = usePalette()
  const frame = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Cell>()
  const [moves, setMoves] = useState(0)
  const isWalking = useRef(false)
  const [draft, setDraft] = useState<string>()
  const edit = useMemo(() => cellEdit(lab, layer), [lab, layer])
  useTransposeMotion(frame, layer)
  const sight = pointing.use((view) => view.sight)
  const seen = useMemo(() => sightBox(box, sight), [box, sight])
  const width = Math.ceil(box.columns * box.cell)
  const height = Math.ceil(box.rows * box.cell)
  // Often other lists of the same weights: W is painted anew for others alone.
  const litKey = scene.lit.join(' ')
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      const lit = litKey === '' ? [] : litKey.split(' ').map(Number)
      paintMatrix(context, layer, seen, { width, height }, palette, lit)
    },
    [layer, seen, width, height, palette, litKey],
  )
  const at = {
    row: Math.min(chosen?.row ?? scene.row, layer.outputs - 1),
    column: Math.min(chosen?.column ?? scene.terms[0]?.input ?? 0, layer.inputs - 1),
  }
  const text = cellText(layer, at.row, at.column)
  // Walked to, it is another cell to those who hear it, and has the focus again.
  useLayoutEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    active.current?.focus({ preventScroll: true, focusVisible: true })
  })
  const pick = (cell: Cell) => {
    setChosen(cell)
    pointing.togglePin(markOf(cell))
    // On a touch screen nothing hovers: a tap also leads the step there.
    session.playback.seek(cell.row)
  }
  const begin = (cell: Cell, text: string) => {
    const refusal = cellRefusal(layer, cell)
    setChosen(cell)
    if (refusal === undefined) setDraft(text)
    else edit.notify(refusal)
  }
  const handlers = useMatrixPointer(frame, {
    pointing,
    whole: box,
    onPoint: (cell) => pointing.pointAt(cell && markOf(cell)),
    onPick: pick,
  })
  const walk = (to: Cell) => {
    isWalking.current = true
    setDraft(undefined)
    setChosen(to)
    setMoves(moves + 1)
    pointing.pointAt(markOf(to))
    pointing.set({ sight: sightOn(box, sight, to.row, to.column) })
  }
  const endEdit = (isLeft: boolean) => {
    if (isLeft) setDraft(undefined)
    else walk(at)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (draft !== undefined || event.metaKey) return
    const isRefused = cellRefusal(layer, at) !== undefined
    const step = isRefused ? undefined : stepOf(event, edit)
    const to = event.altKey || event.shiftKey ? undefined : gridMove(event, at, box)
    if (step !== undefined) edit.onChange(at, edit.value(at) + step, `keys ${at.row} ${at.column}`)
    else if (to) walk(to)
    else if (event.key === 'Enter' && (event.ctrlKey || isRefused)) pick(at)
    else if (startsEdit(event)) begin(at, event.key.length === 1 ? event.key : '')
    else if (event.key === 'Escape') {
      if (!escapeInMatrix(lab)) active.current?.closest<HTMLElement>('[data-stage]')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={frame}
      className={styles.matrix}
      role="grid"
      aria-label="W"
      aria-rowcount={layer.outputs}
      aria-colcount={layer.inputs}
      tabIndex={-1}
      data-enlarged={sight.zoom > 1}
      style={{ left: box.x, top: box.y, width, height }}
      onKeyDown={handleKeyDown}
      onKeyUp={(event) => ['Alt', 'Shift'].includes(event.key) && edit.onEnd()}
      onDoubleClick={() => chosen && begin(chosen, '')}
      {...handlers}
    >
      <StageCanvas
        className={gridStyles.canvas}
        {...{ width, height, paint }}
        isPixels={seen.cell < lined}
      />
      <MatrixMarks {...{ layer, seen, width, height }} />
      <div role="row" aria-rowindex={at.row + 1}>
        <div
          ref={active}
          key={moves}
          className={gridStyles.active}
          role="gridcell"
          aria-colindex={at.column + 1}
          aria-label={text}
          tabIndex={0}
          style={{
            width: Math.max(6, seen.cell),
            height: Math.max(6, seen.cell),
            transform: `translate(${seen.x + at.column * seen.cell}px, ${seen.y + at.row * seen.cell}px)`,
          }}
          onFocus={(event) => {
            if (!event.currentTarget.matches(':focus-visible')) return
            setChosen(at)
            pointing.pointAt(markOf(at))
          }}
          onBlur={() => {
            // While it is walked the next cell takes over.
            if (isWalking.current || draft !== undefined) return
            edit.onEnd()
            setChosen(undefined)
            pointing.pointAt(undefined)
          }}
        >
          {draft !== undefined && (
            <CellEditor
              first={draft}
              value={edit.value(at)}
              label={text}
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

function markOf({ row, column }: Cell): Mark {
  return { part: 'cell', row, column }
}

/** Milliseconds. */
const transposing = 1100

/**
 * Rotates the picture of W about its diagonal when the layer becomes transposed, or forwards again: half a turn changes rows
 * and columns about, so that it begins as the matrix that was there.
 */
function useTransposeMotion(
  frame: RefObject<HTMLElement | null>,
  { isTransposed }: MatrixLayer,
): void {
  const before = useRef(isTransposed)
  const isStill = useReducedMotion()
  useLayoutEffect(() => {
    if (before.current === isTransposed) return
    before.current = isTransposed
    if (isStill) return
    frame.current?.animate(
      [
        { transform: 'perspective(1600px) rotate3d(1, 1, 0, 180deg)' },
        { transform: 'perspective(1600px) rotate3d(1, 1, 0, 0deg)' },
      ],
      { duration: transposing, easing: 'cubic-bezier(0.45, 0, 0.3, 1)' },
    )
  }, [frame, isTransposed, isStill])
}
