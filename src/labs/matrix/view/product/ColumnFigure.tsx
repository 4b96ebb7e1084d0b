import { type MouseEvent, useCallback } from 'react'
import { numberSprite } from '#draw/numberSprite.ts'
import type { Palette } from '#draw/palette.ts'
import { printNumber } from '#draw/printNumber.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import { matrix } from '#labs/matrix/matrix.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { StageCanvas } from '#ui/StageCanvas.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from '#labs/matrix/view/Stage.module.css'
import type { ColumnBox } from './matrixLayout.ts'

interface ColumnFigureProps {
  readonly part: 'input' | 'output'
  readonly values: Float32Array
  readonly ramp: Ramp
  readonly box: ColumnBox
  /** How many numbers have come. */
  readonly shown: number
}

/** x or y as a column. The same numbers can be walked in the picture beside it; here they are for the pointer. */
export function ColumnFigure({ part, values, ramp, box, shown }: ColumnFigureProps) {
  const { session, pointing } = useLab(matrix)
  const palette = usePalette()
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintColumn(context, values, ramp, box, palette, shown),
    [values, ramp, box, palette, shown],
  )
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
  const indexUnder = ({ nativeEvent }: MouseEvent) => {
    const at = Math.floor((nativeEvent.offsetY / height) * box.cells)
    return Math.min(box.cells - 1, Math.max(0, at))
  }
  return (
    <div
      aria-hidden="true"
      onPointerMove={(event) => pointing.pointAt({ part, index: indexUnder(event) })}
      onPointerLeave={() => pointing.pointAt(undefined)}
      onClick={(event) => {
        const index = indexUnder(event)
        if (part === 'output') session.playback.seek(index)
        else pointing.togglePin({ part, index })
      }}
    >
      <StageCanvas className={styles.column} {...{ x: box.x, y: box.y, width, height, paint }} />
    </div>
  )
}

/** Sides of a cell that a number fits in, in pixels. */
const numbered = { width: 20, height: 14 } as const

/** Paints a column of numbers from its own top left corner; only the first `shown` have come. */
function paintColumn(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  ramp: Ramp,
  box: ColumnBox,
  palette: Palette,
  shown: number,
): void {
  const cell = box.height / box.cells
  const gap = cell >= 6 ? 1 : 0
  const hasNumbers = box.width >= numbered.width && cell >= numbered.height
  for (let at = 0; at < box.cells; at++) {
    const y = Math.round(at * cell)
    const height = Math.max(1, Math.round((at + 1) * cell) - y - gap)
    const value = values[at] ?? 0
    const tone = rampIndex(ramp, value)
    context.globalAlpha = at < shown ? 1 : 0.35
    context.fillStyle = at < shown ? (ramp.colours[tone] ?? palette.zero) : palette.line
    context.fillRect(0, y, box.width, height)
    if (!hasNumbers || at >= shown) continue
    const sprite = numberSprite({
      text: printNumber(value, 1).text,
      ink: ramp.inks[tone] ?? palette.ink,
      size: Math.min(12, Math.round(cell * 0.6)),
      widest: box.width - 2,
      density: context.getTransform().a,
    })
    const left = Math.round((box.width - sprite.width) / 2)
    const top = Math.round((at + 0.5) * cell - 0.5 - sprite.height / 2)
    context.drawImage(sprite.image, left, top, sprite.width, sprite.height)
  }
  context.globalAlpha = 1
}
