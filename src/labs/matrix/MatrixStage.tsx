import { useMemo, useRef } from 'react'
import { useKeptPicture } from '#parts/picture/useKeptPicture.ts'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { columnsOf } from './columns.ts'
import { ColumnsFigure } from './ColumnsFigure.tsx'
import { columnsLayout } from './columnsLayout.ts'
import type { MatrixLayer } from './layer.ts'
import { matrixLayout, type StageShapes } from './layout.ts'
import { useLayer, useStandingScene } from './matrixNow.ts'
import stageStyles from '#ui/stage.module.css'
import { Pictures } from './Pictures.tsx'
import { ProductFigure } from './ProductFigure.tsx'
import { ReadMarks } from './ReadMarks.tsx'
import { matrixScenes } from './scenes.ts'
import { matrixSession } from './session.ts'
import { StageMarks } from './StageMarks.tsx'

interface Room {
  readonly layer: MatrixLayer
  readonly width: number
  readonly height: number
  readonly line: number
}

/** The picture of the lab: the one large matrix times x, or the kernels times the windows. */
export function MatrixStage() {
  const layer = useLayer()
  useKeptPicture(matrixSession)
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

function ProductView({ layer, width, height, line }: Room) {
  const layout = useMemo(
    () => matrixLayout(shapesOf(layer), width, height, line),
    [layer, width, height, line],
  )
  return <ProductFigure layer={layer} layout={layout} />
}

function ColumnsView({ layer, width, height, line }: Room) {
  const palette = usePalette()
  const scene = useStandingScene(layer)
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
