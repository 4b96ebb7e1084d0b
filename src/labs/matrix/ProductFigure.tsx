import { useMemo } from 'react'
import { usePalette } from '#ui/usePalette.ts'
import { ColumnFigure } from './ColumnFigure.tsx'
import type { MatrixLayer } from './layer.ts'
import type { MatrixLayout } from './layout.ts'
import { MatrixFigure } from './MatrixFigure.tsx'
import { BlockNames } from './MatrixMarks.tsx'
import { useComputed, useStandingScene } from './matrixNow.ts'
import styles from './MatrixStage.module.css'
import { MatrixTools } from './MatrixTools.tsx'
import { Pictures } from './Pictures.tsx'
import { ReadMarks } from './ReadMarks.tsx'
import { matrixScenes } from './scenes.ts'
import { matrixSession } from './session.ts'
import { StageMarks } from './StageMarks.tsx'
import { UnrollFigure } from './UnrollFigure.tsx'
import { matrixView, pointAt, togglePin } from './view.ts'
import { countText } from './words.ts'

/** y = W · x: both sides as pictures and as columns, W between them. */
export function ProductFigure({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const palette = usePalette()
  const scene = useStandingScene(layer)
  const computed = useComputed()
  const scenes = useMemo(() => matrixScenes(layer, palette), [layer, palette])
  const isUnrolling = matrixView.use((view) => view.unrolling)
  return (
    <>
      <Signs layer={layer} layout={layout} />
      <Pictures {...{ layer, layout, scene, scenes }} />
      <ColumnFigure
        values={layer.y.values}
        ramp={scenes.rampY}
        box={layout.columnY}
        shown={computed}
        onPoint={(index) => pointAt(index === undefined ? undefined : { part: 'output', index })}
        onPick={(index) => matrixSession.playback.seek(index)}
      />
      <MatrixFigure layer={layer} scene={scene} box={layout.matrix} />
      <BlockNames layer={layer} box={layout.matrix} line={layout.line} />
      <ColumnFigure
        values={layer.x.values}
        ramp={scenes.rampX}
        box={layout.columnX}
        shown={isUnrolling ? 0 : layer.inputs}
        onPoint={(index) => pointAt(index === undefined ? undefined : { part: 'input', index })}
        onPick={(index) => togglePin({ part: 'input', index })}
      />
      <ReadMarks layer={layer} grids={scenes.x} layout={layout} />
      <StageMarks layer={layer} layout={layout} />
      <UnrollFigure layer={layer} layout={layout} ramp={scenes.rampX} />
      <MatrixTools layer={layer} layout={layout} />
    </>
  )
}

/** The name and size of W, and the signs between the factors. */
function Signs({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const { line, equals, times, matrix } = layout
  const blocks = layer.x.count > 1 ? 1.2 : 0
  return (
    <>
      <p
        className={styles.caption}
        style={{
          left: matrix.x + (matrix.columns * matrix.cell) / 2,
          top: matrix.y - (1.45 + blocks) * line,
        }}
      >
        <b>{layer.isTransposed ? 'Wᵀ' : 'W'}</b> {countText(layer.outputs)} ×{' '}
        {countText(layer.inputs)}
        {matrix.columns * matrix.cell > 24 * line &&
          ': a row for each output, a column for each input'}
      </p>
      <span className={styles.sign} style={{ left: equals.x, top: equals.y }}>
        =
      </span>
      <span className={styles.sign} style={{ left: times.x, top: times.y }}>
        ·
      </span>
    </>
  )
}
