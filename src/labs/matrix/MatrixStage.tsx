import { Maximize, Spline, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useKeptPicture } from '#parts/picture/useKeptPicture.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { usePalette } from '#ui/usePalette.ts'
import { ColumnFigure } from './ColumnFigure.tsx'
import { kernelScenes } from './kernelScenes.ts'
import type { MatrixLayer } from './layer.ts'
import { type MatrixLayout, matrixLayout } from './layout.ts'
import { MatrixFigure } from './MatrixFigure.tsx'
import { BlockNames } from './MatrixMarks.tsx'
import { useComputed, useLayer, useScene } from './matrixNow.ts'
import styles from './MatrixStage.module.css'
import { InputGrid, KernelGrid, OutputGrid } from './PlaneGrids.tsx'
import { matrixScenes } from './scenes.ts'
import { matrixSession } from './session.ts'
import { mostZoom, zoomed } from './sightBox.ts'
import { StageMarks } from './StageMarks.tsx'
import { UnrollFigure } from './UnrollFigure.tsx'
import { matrixView, pointAt, togglePin, unroll, wholeSight } from './view.ts'
import { countText } from './words.ts'

/** The picture of the lab: y = W · x, with both sides as pictures and as columns, and the kernel beside it. */
export function MatrixStage() {
  const layer = useLayer()
  useKeptPicture(matrixSession)
  const stage = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { width, height } = useElementSize(stage)
  const line = useElementSize(probe).height
  const layout = useMemo(() => {
    const { x, y, weight, outputs, inputs } = layer
    const [maps = 1, slices = 1, side = 1] = weight.shape
    const shapes = { x, y, kernel: { maps, slices, side }, outputs, inputs }
    return matrixLayout(shapes, width, height, line)
  }, [layer, width, height, line])
  return (
    <div ref={stage} className={styles.stage}>
      <span ref={probe} className={styles.probe} aria-hidden="true" />
      {width > 0 && line > 0 && <Product layer={layer} layout={layout} />}
    </div>
  )
}

function Product({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const palette = usePalette()
  const scene = useScene(layer)
  const computed = useComputed()
  const { x, y, rampX, rampY } = useMemo(() => matrixScenes(layer, palette), [layer, palette])
  const { terms } = scene
  const kernels = useMemo(() => kernelScenes(layer, { terms }, palette), [layer, terms, palette])
  const hidden = matrixView.use((view) => view.unrolling)
  return (
    <>
      <Captions layer={layer} layout={layout} />
      {y.map((grid, plane) => {
        const box = layout.y[plane]
        return box && <OutputGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
      <ColumnFigure
        values={layer.y.values}
        ramp={rampY}
        box={layout.columnY}
        shown={computed}
        onPoint={(index) => pointAt(index === undefined ? undefined : { part: 'output', index })}
        onPick={(index) => matrixSession.playback.seek(index)}
      />
      <MatrixFigure layer={layer} scene={scene} box={layout.matrix} />
      <BlockNames layer={layer} box={layout.matrix} line={layout.line} />
      <ColumnFigure
        values={layer.x.values}
        ramp={rampX}
        box={layout.columnX}
        shown={hidden ? 0 : layer.inputs}
        onPoint={(index) => pointAt(index === undefined ? undefined : { part: 'input', index })}
        onPick={(index) => togglePin({ part: 'input', index })}
      />
      {x.map((grid, plane) => {
        const box = layout.x[plane]
        return box && <InputGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
      {kernels.map((grid, plane) => {
        const box = layout.kernels[plane]
        return box && <KernelGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
      <StageMarks layer={layer} layout={layout} scene={scene} />
      <UnrollFigure layer={layer} layout={layout} ramp={rampX} />
      <Tools layout={layout} />
    </>
  )
}

function Captions({ layer, layout }: { layer: MatrixLayer; layout: MatrixLayout }) {
  const { line, equals, times, matrix } = layout
  const over = (boxes: MatrixLayout['x'], lines = 1) => {
    const first = boxes[0]
    if (!first) return {}
    const left = Math.min(...boxes.map((box) => box.x))
    const right = Math.max(...boxes.map((box) => box.x + box.columns * box.cell))
    return { left: (left + right) / 2, top: first.y - (lines + 0.25) * line }
  }
  const size = ({ count, height, width }: MatrixLayer['x']) =>
    `${count > 1 ? `${count} × ` : ''}${height} × ${width}`
  const blocks = layer.x.count > 1 ? 1.2 : 0
  return (
    <>
      <p className={styles.caption} data-meaning="output" style={over(layout.y)}>
        <b>y</b> {size(layer.y)}
      </p>
      <p className={styles.caption} data-meaning="input" style={over(layout.x)}>
        <b>x</b> {size(layer.x)}
      </p>
      <p className={styles.caption} data-meaning="kernel" style={over(layout.kernels)}>
        {layer.weight.shape[0] === 1 ? 'kernel' : 'kernels'}
      </p>
      <p
        className={styles.caption}
        style={{
          left: matrix.x + (matrix.columns * matrix.cell) / 2,
          top: matrix.y - (1.25 + blocks) * line,
        }}
      >
        <b>{layer.isTransposed ? 'Wᵀ' : 'W'}</b> {countText(layer.outputs)} ×{' '}
        {countText(layer.inputs)}
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

/** Enlarging W, and unrolling x once more. */
function Tools({ layout }: { layout: MatrixLayout }) {
  const sight = matrixView.use((view) => view.sight)
  const { matrix } = layout
  const middle = { x: (matrix.columns * matrix.cell) / 2, y: (matrix.rows * matrix.cell) / 2 }
  const zoom = (factor: number) =>
    matrixView.set({ sight: zoomed(matrix, matrixView.get().sight, factor, middle) })
  const isLargest = sight.zoom >= mostZoom(matrix) - 1e-6
  return (
    <div className={styles.tools}>
      <Button
        icon={<Spline />}
        kind="quiet"
        tooltip="The rows of the picture glide one behind the other into the column x"
        onPress={unroll}
      >
        Unroll
      </Button>
      {mostZoom(matrix) > 1.05 && (
        <>
          <IconButton
            label="Smaller cells"
            icon={<ZoomOut />}
            size="small"
            disabled={sight.zoom <= 1 ? 'All of W is in sight.' : undefined}
            onPress={() => zoom(1 / 1.6)}
          />
          <IconButton
            label="Larger cells"
            icon={<ZoomIn />}
            size="small"
            disabled={isLargest ? 'The numbers can be read.' : undefined}
            onPress={() => zoom(1.6)}
          />
          <IconButton
            label="All of W"
            icon={<Maximize />}
            size="small"
            disabled={sight.zoom <= 1 ? 'All of W is in sight.' : undefined}
            onPress={() => matrixView.set({ sight: wholeSight })}
          />
        </>
      )}
    </div>
  )
}
