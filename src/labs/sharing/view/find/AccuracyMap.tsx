import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { useMemo } from 'react'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { cellText } from '#draw/numberWords.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { usePalette } from '#ui/usePalette.ts'
import type { Square } from './findBoxes.ts'
import { leftPositions, positions } from '#labs/sharing/model/findExamples.ts'
import { experimentOf } from '#labs/sharing/work/experiment.ts'
import type { DetectorKind } from '#labs/sharing/model/trial.ts'
import styles from './FindStage.module.css'
import { meansText } from '#labs/sharing/model/findWords.ts'

/** How often a detector is right with the pattern at each position, in per cent; half of the colours are worse than chance. */
export function AccuracyMap(props: {
  readonly kind: DetectorKind
  readonly box: Square
  readonly step: number
}) {
  const lab = useLab(sharing)
  const { kind, step } = props
  const { x, y, side } = props.box
  const palette = usePalette()
  const accuracies = experimentOf(lab).use(({ learnt }) => learnt[kind]?.accuracies)
  const box: GridBox = { x, y, cell: side / positions, rows: positions, columns: positions }
  const scene = useMemo((): GridScene => {
    const all = Array.from({ length: positions ** 2 }, (_, at) => accuracies?.[at])
    return {
      rows: positions,
      columns: positions,
      values: all.map((value) => Math.round(value ?? 0)),
      tones: all.map((value) => (value ?? 50) - 50),
      kinds: Uint8Array.from(all, (value) =>
        value === undefined ? cellKind.none : cellKind.number,
      ),
      smallDigits: true,
      ramp: accuracyRamp(palette),
    }
  }, [accuracies, palette])
  const name = kind === 'dense' ? 'Dense' : 'Conv'
  const edge = x + (leftPositions / positions) * side
  return (
    <>
      <p className={styles.title} style={{ left: x, top: y, width: side }}>
        <strong>{name}: accuracy</strong> {meansText(accuracies) ?? 'not tested yet'}
      </p>
      <MatrixGrid
        label={`${name}, accuracy at each place of the cross`}
        scene={scene}
        box={box}
        describe={(cell) => {
          const value = accuracies?.[cell.row * positions + cell.column]
          return `${cellText(cell)}: ${value === undefined ? 'not tested' : `${Math.round(value)} per cent`}`
        }}
        current={{ row: Math.floor(step / positions), column: step % positions }}
        drag="cells"
        onPoint={() => {}}
        onPick={({ row, column }) => lab.session.playback.seek(row * positions + column)}
      />
      <svg className={stageStyles.marks} aria-hidden="true">
        <rect className={styles.frame} x={x} y={y} width={side} height={side} />
        <rect
          className={stageStyles.window}
          {...blockRect(box, Math.floor(step / positions), step % positions)}
        />
        <path className={styles.half} d={`M${edge},${y}v${side}`} />
      </svg>
    </>
  )
}

/** What the colours of the maps mean. */
export function AccuracyLegend() {
  const palette = usePalette()
  const ramp = useMemo(() => accuracyRamp(palette), [palette])
  return (
    <div className={styles.legend}>
      <Legend ramp={ramp} texts={['0 %', 'chance', '100 %']} />
    </div>
  )
}

/** Over per cent less fifty: what is worse than chance has the other colour. */
function accuracyRamp(palette: Palette) {
  return createRamp('signed', -50, 50, palette)
}
