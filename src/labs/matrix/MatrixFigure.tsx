import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { gridMove } from '#draw/gridMove.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { MatrixLayer } from './layer.ts'
import { MatrixMarks } from './MatrixMarks.tsx'
import styles from './MatrixStage.module.css'
import { matrixSession } from './session.ts'
import { paintMatrix } from './paintMatrix.ts'
import type { MatrixScene } from './model.ts'
import { sightBox, sightOn } from './sightBox.ts'
import { useFlip } from './useFlip.ts'
import { useMatrixPointer } from './useMatrixPointer.ts'
import { letGo, type Mark, matrixView, pointAt, togglePin } from './view.ts'
import { cellText } from './words.ts'

interface MatrixFigureProps {
  readonly layer: MatrixLayer
  readonly scene: MatrixScene
  readonly box: GridBox
}

/** W, cell by cell: one element that is pointed at, walked by arrow keys, enlarged and moved. */
export function MatrixFigure({ layer, scene, box }: MatrixFigureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Cell>()
  const [moves, setMoves] = useState(0)
  const isWalking = useRef(false)
  useFlip(frame, layer)
  const sight = matrixView.use((view) => view.sight)
  const whole = box
  const seen = useMemo(() => sightBox(box, sight), [box, sight])
  const width = Math.ceil(box.columns * box.cell)
  const height = Math.ceil(box.rows * box.cell)
  const at = {
    row: Math.min(chosen?.row ?? scene.row, layer.outputs - 1),
    column: Math.min(chosen?.column ?? scene.terms[0]?.input ?? 0, layer.inputs - 1),
  }
  // Walked to, it is another cell to those who hear it, and has the focus again.
  useLayoutEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    active.current?.focus({ preventScroll: true, focusVisible: true })
  })
  const pick = (cell: Cell) => {
    setChosen(cell)
    togglePin(markOf(cell))
    // On a touch screen nothing hovers: a tap also leads the step there.
    matrixSession.playback.seek(cell.row)
  }
  const handlers = useMatrixPointer(frame, {
    whole,
    onPoint: (cell) => pointAt(cell && markOf(cell)),
    onPick: pick,
  })
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return
    const to = gridMove(event, at, box)
    if (to) {
      isWalking.current = true
      setChosen(to)
      setMoves(moves + 1)
      pointAt(markOf(to))
      matrixView.set({ sight: sightOn(whole, sight, to.row, to.column) })
    } else if (event.key === 'Enter') pick(at)
    else if (event.key === 'Escape') {
      if (!letGo()) active.current?.closest<HTMLElement>('[data-stage]')?.focus()
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
      aria-readonly="true"
      aria-rowcount={layer.outputs}
      aria-colcount={layer.inputs}
      tabIndex={-1}
      data-enlarged={sight.zoom > 1}
      style={{ left: box.x, top: box.y, width, height }}
      onKeyDown={handleKeyDown}
      {...handlers}
    >
      <MatrixCanvas {...{ layer, seen, width, height }} lit={scene.lit} />
      <MatrixMarks {...{ layer, seen, width, height }} />
      <div role="row" aria-rowindex={at.row + 1}>
        <div
          ref={active}
          key={moves}
          className={styles.active}
          role="gridcell"
          aria-colindex={at.column + 1}
          aria-label={cellText(layer, at.row, at.column)}
          tabIndex={0}
          style={{
            width: Math.max(6, seen.cell),
            height: Math.max(6, seen.cell),
            transform: `translate(${seen.x + at.column * seen.cell}px, ${seen.y + at.row * seen.cell}px)`,
          }}
          onFocus={(event) => {
            if (!event.currentTarget.matches(':focus-visible')) return
            setChosen(at)
            pointAt(markOf(at))
          }}
          onBlur={() => {
            // While it is walked the next cell takes over.
            if (isWalking.current) return
            setChosen(undefined)
            pointAt(undefined)
          }}
        />
      </div>
    </div>
  )
}

function MatrixCanvas(props: {
  readonly layer: MatrixLayer
  readonly seen: GridBox
  readonly width: number
  readonly height: number
  readonly lit: readonly number[]
}) {
  const { layer, seen, width, height, lit } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const density = usePixelDensity()
  const litKey = lit.join(' ')
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    sizeCanvas(canvas.current, context, width, height, density)
    const weights = litKey === '' ? [] : litKey.split(' ').map(Number)
    paintMatrix(context, layer, seen, { width, height }, palette, weights)
  }, [layer, seen, width, height, palette, density, litKey])
  return (
    <canvas ref={canvas} className={styles.canvas} style={{ width, height }} aria-hidden="true" />
  )
}

function markOf({ row, column }: Cell): Mark {
  return { part: 'cell', row, column }
}
