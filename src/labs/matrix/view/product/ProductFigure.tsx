import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useMemo } from 'react'
import { usePalette } from '#ui/usePalette.ts'
import { ColumnFigure } from './ColumnFigure.tsx'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import { MatrixFigure } from './MatrixFigure.tsx'
import { BlockNames } from './MatrixMarks.tsx'
import styles from '#labs/matrix/view/Stage.module.css'
import { MatrixTools } from './MatrixTools.tsx'
import { Pictures } from '#labs/matrix/view/Pictures.tsx'
import { ReadMarks } from '#labs/matrix/view/ReadMarks.tsx'
import { matrixScenes } from '#labs/matrix/view/gridScenes.ts'
import { StageMarks } from '#labs/matrix/view/StageMarks.tsx'
import { UnrollFigure } from './UnrollFigure.tsx'
import { countText } from '#draw/numberWords.ts'

/** y = W · x: both sides as pictures and as columns, W between them. */
export function ProductFigure({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const { pointing, useComputed, useStandingScene } = useLab(matrix)
  const palette = usePalette()
  const scene = useStandingScene()
  const computed = useComputed()
  const scenes = useMemo(() => matrixScenes(layer, palette), [layer, palette])
  const isUnrolling = pointing.use((view) => view.unrolling)
  return (
    <>
      <Signs layer={layer} layout={layout} />
      <Pictures {...{ layer, layout, scene, scenes }} />
      <ColumnFigure
        part="output"
        values={layer.y.values}
        ramp={scenes.rampY}
        box={layout.columnY}
        shown={computed}
      />
      <MatrixFigure layer={layer} scene={scene} box={layout.matrix} />
      <BlockNames layer={layer} box={layout.matrix} line={layout.line} />
      <ColumnFigure
        part="input"
        values={layer.x.values}
        ramp={scenes.rampX}
        box={layout.columnX}
        shown={isUnrolling ? 0 : layer.inputs}
      />
      <ReadMarks layer={layer} grids={scenes.x} layout={layout} />
      <StageMarks layer={layer} layout={layout} />
      <UnrollFigure layer={layer} layout={layout} ramp={scenes.rampX} />
      <MatrixTools layout={layout} />
    </>
  )
}

/** The name and size of W, and the signs between the factors. */
function Signs({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const { line, equals, times, matrix: box } = layout
  const width = box.columns * box.cell
  const blocks = layer.x.count > 1 ? 1.2 : 0
  return (
    <>
      <p
        className={styles.caption}
        style={{ left: box.x + width / 2, top: box.y - (1.45 + blocks) * line }}
      >
        <b>{layer.isTransposed ? 'Wᵀ' : 'W'}</b> {countText(layer.outputs)} ×{' '}
        {countText(layer.inputs)}
        {width > 24 * line && ': a row for each output, a column for each input'}
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
