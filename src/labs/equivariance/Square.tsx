import { useLayoutEffect, useMemo } from 'react'
import type { GridScene } from '#draw/gridScene.ts'
import { usePalette } from '#ui/usePalette.ts'
import { Arrows } from './Arrows.tsx'
import { CurvePlot } from './CurvePlot.tsx'
import { curvesOf } from './curves.ts'
import { useGround, useScene } from './equivarianceNow.ts'
import styles from './EquivarianceStage.module.css'
import { Caption, Result, Scale } from './Figures.tsx'
import { KernelGrid } from './KernelGrid.tsx'
import { squareLayout } from './layout.ts'
import { MovableImage } from './MovableImage.tsx'
import { reasonOf } from './reason.ts'
import { differenceGrid, gridOf, sidesOf, squareRamps } from './scenes.ts'
import { SquareMarks } from './SquareMarks.tsx'
import { equivarianceView } from './view.ts'
import { printed, shortText, transformWords } from './words.ts'

interface SquareProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** x → T(x) → conv beside x → conv → T, and between the two results how they differ. */
export function Square({ width, height, line }: SquareProps) {
  const ground = useGround()
  const scene = useScene()
  const palette = usePalette()
  const ramps = useMemo(() => squareRamps(ground, palette), [ground, palette])
  const layout = useMemo(
    () =>
      squareLayout(
        {
          picture: sidesOf(ground.picture.pixels.shape),
          result: sidesOf(ground.result.shape),
          kernel: sidesOf(ground.chain.weight.shape),
        },
        width,
        height,
        line,
        curvesOf(ground.settings).length > 0,
      ),
    [ground, width, height, line],
  )
  const showsCurves = layout.plot !== undefined
  useLayoutEffect(() => {
    equivarianceView.set({ showsCurves })
    return () => equivarianceView.set({ showsCurves: false })
  }, [showsCurves])
  const x = useMemo(() => gridOf(ground.picture.pixels, ramps.picture), [ground, ramps])
  const result = useMemo(() => gridOf(ground.result, ramps.result), [ground, ramps])
  const moving = useMemo(
    () => ({
      moved: gridOf(scene.moved, ramps.picture),
      movedFirst: gridOf(scene.movedFirst, ramps.result),
      movedAfter: gridOf(scene.movedAfter, ramps.result),
      difference: differenceGrid(scene, ramps.difference),
    }),
    [scene, ramps],
  )
  const { boxes } = layout
  // Where figures are small there is room for their names alone; the strip says the rest.
  const isRoomy = boxes.x.columns * boxes.x.cell > 7 * line
  const size = (grid: GridScene) =>
    layout.isWide && isRoomy ? ` ${grid.rows} × ${grid.columns}` : ''
  return (
    <>
      <Arrows
        arrows={layout.arrows}
        first={layout.isWide ? `T: ${transformWords(scene.transform)}` : undefined}
        {...{ width, height, line }}
      />
      <Caption box={boxes.x} meaning="input" title={size(x)}>
        x
      </Caption>
      <MovableImage label="x, the picture" scene={x} box={boxes.x} />
      <Caption box={boxes.moved} meaning="input">
        T(x)
      </Caption>
      <MovableImage label="T(x), the picture moved" scene={moving.moved} box={boxes.moved} />
      <Result label="conv(x)" scene={result} box={boxes.result} title={size(result)} />
      <Result label="T(conv(x))" scene={moving.movedAfter} box={boxes.movedAfter} points />
      <Result label="conv(T(x))" scene={moving.movedFirst} box={boxes.movedFirst} points />
      <Result
        label="Difference"
        scene={moving.difference}
        box={boxes.difference}
        title={isRoomy ? ` up to ${printed(scene.largest)}` : ''}
        meaning="error"
        points
      />
      {layout.hasScales && (
        <>
          <Scale box={layout.isWide ? boxes.result : boxes.movedAfter} ramp={ramps.result} />
          <Scale
            box={boxes.difference}
            ramp={ramps.difference}
            texts={['0', `≥ ${shortText(ramps.difference.high)}`]}
          />
        </>
      )}
      <SquareMarks scene={scene} layout={layout} width={width} height={height} />
      <KernelGrid ramp={ramps.kernel} box={layout.kernel} />
      <p
        className={styles.reason}
        style={{ left: layout.words.x, top: layout.words.y, width: layout.words.width }}
      >
        {reasonOf(ground, scene)}
      </p>
      {layout.plot && (
        <div
          className={styles.plot}
          style={{
            left: layout.plot.x,
            top: layout.plot.y,
            width: layout.plot.width,
            height: layout.plot.height,
          }}
        >
          <CurvePlot />
        </div>
      )}
    </>
  )
}
