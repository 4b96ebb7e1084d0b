import { useMemo } from 'react'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { cellText } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { exampleAt, imageSide, patternSide, positions } from '#labs/sharing/model/findExamples.ts'
import { sharing } from '#labs/sharing/sharing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { usePalette } from '#ui/usePalette.ts'
import type { Square } from './findBoxes.ts'
import styles from './FindStage.module.css'

interface ExampleImageProps {
  readonly box: Square
  readonly step: number
}

/** The image of the step; a press moves the pattern. */
export function ExampleImage({ box: { x, y, side }, step }: ExampleImageProps) {
  const { session } = useLab(sharing)
  const palette = usePalette()
  const seed = session.useSettings((settings) => settings.seed)
  const box: GridBox = { x, y, cell: side / imageSide, rows: imageSide, columns: imageSide }
  const scene = useMemo(
    (): GridScene => ({
      rows: imageSide,
      columns: imageSide,
      values: exampleAt(step, seed).data.map((value) => Math.round(255 * value)),
      isBare: true,
      ramp: createRamp('grey', 0, 255, palette),
    }),
    [step, seed, palette],
  )
  const held = (at: number) => Math.min(positions - 1, Math.max(0, at - 1))
  const moveTo = ({ row, column }: Cell) =>
    session.playback.seek(held(row) * positions + held(column))
  const [row, column] = [Math.floor(step / positions), step % positions]
  return (
    <>
      <p className={styles.title} style={{ left: x, top: y, width: side }}>
        <strong style={{ color: 'var(--input-ink)' }}>Image</strong> Press to move the cross
      </p>
      <MatrixGrid
        label={`Image of ${imageSide} × ${imageSide} pixels with the cross`}
        scene={scene}
        box={box}
        describe={(cell) =>
          `${cellText(cell)}: ${scene.values[cell.row * imageSide + cell.column] ?? 0}`
        }
        drag="cells"
        onPoint={() => {}}
        onPick={moveTo}
        onDrag={(cell) => cell && moveTo(cell)}
      />
      <svg className={stageStyles.marks} aria-hidden="true">
        <rect
          className={stageStyles.window}
          {...blockRect(box, row, column, patternSide, patternSide)}
        />
        <path
          className={styles.half}
          style={{ stroke: 'var(--input-soft)' }}
          d={`M${x + side / 2},${y}v${side}`}
        />
      </svg>
    </>
  )
}
