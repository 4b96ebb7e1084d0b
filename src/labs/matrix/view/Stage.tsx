import { useMemo, useRef } from 'react'
import { matrix } from '#labs/matrix/matrix.ts'
import { columnsOf } from '#labs/matrix/model/columns.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import { type StageSize, useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { ColumnsFigure } from './columns/ColumnsFigure.tsx'
import { columnsLayout } from './columns/columnsLayout.ts'
import { matrixScenes } from './gridScenes.ts'
import type { StageShapes } from './pictureBoxes.ts'
import { Pictures } from './Pictures.tsx'
import { matrixLayout } from './product/matrixLayout.ts'
import { ProductFigure } from './product/ProductFigure.tsx'
import { ReadMarks } from './ReadMarks.tsx'
import { StageMarks } from './StageMarks.tsx'

/** The picture of the lab: the one large matrix times x, or the kernels times the windows. */
export function MatrixStage() {
  const layer = useLab(matrix).useLayer()
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const View = layer.settings.view === 'columns' ? ColumnsView : ProductView
  return (
    <div ref={stage} className={stageStyles.stage}>
      <span ref={probe} className={stageStyles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <View {...{ layer, width, height, line }} />}
    </div>
  )
}

interface ViewProps extends StageSize {
  readonly layer: MatrixLayer
}

function ProductView({ layer, width, height, line }: ViewProps) {
  const layout = useMemo(
    () => matrixLayout(shapesOf(layer), width, height, line),
    [layer, width, height, line],
  )
  return <ProductFigure layer={layer} layout={layout} />
}

function ColumnsView({ layer, width, height, line }: ViewProps) {
  const scene = useLab(matrix).useStandingScene()
  const palette = usePalette()
  const scenes = useMemo(() => matrixScenes(layer, palette), [layer, palette])
  const layout = useMemo(() => {
    const [taps = 1, windows = 1] = columnsOf(layer).numbers.shape
    return columnsLayout(shapesOf(layer), taps, windows, width, height, line)
  }, [layer, width, height, line])
  const { rampX, rampY } = scenes
  return (
    <>
      <Pictures {...{ layer, layout, scene, scenes }} />
      <ColumnsFigure {...{ layer, layout, scene, rampX, rampY }} />
      <ReadMarks layer={layer} grids={scenes.x} layout={layout} />
      <StageMarks layer={layer} layout={layout} />
    </>
  )
}

function shapesOf({ x, y, weight, outputs, inputs, ...layer }: MatrixLayer): StageShapes {
  const [maps = 1, slices = 1, side = 1] = weight.shape
  const { padTop: top, padRight: right, padBottom: bottom, padLeft: left } = layer.geometry
  const around = layer.isTransposed ? undefined : { top, right, bottom, left }
  return { x: { ...x, around }, y, kernel: { maps, slices, side }, outputs, inputs }
}
