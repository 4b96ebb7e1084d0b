import { useSquareScene } from '#labs/equivariance/view/useScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { useLayoutEffect, useMemo } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { usePalette } from '#ui/usePalette.ts'
import { Arrows } from '#labs/equivariance/view/Arrows.tsx'
import { CurvePlot } from './CurvePlot.tsx'
import { curvesOf } from './curves.ts'
import styles from '#labs/equivariance/view/Stage.module.css'
import type { SquareScene } from '#labs/equivariance/model/scene.ts'
import type { StageSize } from '#ui/useElementSize.ts'
import stageStyles from '#ui/stage.module.css'
import { Caption } from '#ui/Caption.tsx'
import { Reason, Result, Scale } from '#labs/equivariance/view/Figures.tsx'
import { KernelGrid } from '#labs/equivariance/view/KernelGrid.tsx'
import { type SquareLayout, squareLayout } from './squareLayout.ts'
import { MovableImage } from '#labs/equivariance/view/MovableImage.tsx'
import { reasonOf } from '#labs/equivariance/model/reason.ts'
import {
  differenceGrid,
  gridOf,
  outlineOf,
  sidesOf,
  squareRamps,
} from '#labs/equivariance/view/gridScenes.ts'
import { isNoise, printed, shortText, transformWords } from '#labs/equivariance/model/words.ts'

/** x → T(x) → conv beside x → conv → T, and between the two results how they differ. */
export function Square({ width, height, line }: StageSize) {
  const { pointing, useLayer } = useLab(equivariance)
  const base = useLayer()
  const scene = useSquareScene()
  const palette = usePalette()
  const ramps = useMemo(() => squareRamps(base, palette), [base, palette])
  const layout = useMemo(
    () =>
      squareLayout(
        {
          picture: sidesOf(base.picture.pixels.shape),
          result: sidesOf(base.result.shape),
          kernel: sidesOf(base.chain.weight.shape),
        },
        width,
        height,
        line,
        curvesOf(base.settings).length > 0,
      ),
    [base, width, height, line],
  )
  const { boxes, plot } = layout
  const showsCurves = plot !== undefined
  useLayoutEffect(() => {
    pointing.set({ showsCurves })
    return () => pointing.set({ showsCurves: false })
  }, [pointing, showsCurves])
  const x = useMemo(() => gridOf(base.picture.pixels, ramps.picture), [base, ramps])
  const result = useMemo(() => gridOf(base.result, ramps.result), [base, ramps])
  const moving = useMemo(
    () => ({
      moved: gridOf(scene.moved, ramps.picture),
      movedFirst: gridOf(scene.movedFirst, ramps.result),
      movedAfter: gridOf(scene.movedAfter, ramps.result),
      difference: differenceGrid(scene, ramps.difference),
    }),
    [scene, ramps],
  )
  // Where figures are small there is room for their names alone; the strip says the rest.
  const isRoomy = boxes.x.columns * boxes.x.cell > 7 * line
  const size = (grid: GridScene) =>
    layout.isWide && isRoomy ? ` ${grid.rows} × ${grid.columns}` : ''
  return (
    <>
      <Arrows
        arrows={layout.arrows}
        first={layout.isWide ? `T: ${transformWords(scene.transform)}` : undefined}
        line={line}
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
      <SquareMarks scene={scene} layout={layout} />
      <KernelGrid ramp={ramps.kernel} box={layout.kernel} />
      <Reason place={layout.words}>{reasonOf(base, scene)}</Reason>
      {plot && (
        <div
          className={styles.plot}
          style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
        >
          <CurvePlot />
        </div>
      )}
    </>
  )
}

/** Over the results: the cell pointed at, in all three, and the region away from the border. */
function SquareMarks({ scene, layout }: { scene: SquareScene; layout: SquareLayout }) {
  const { pointing } = useLab(equivariance)
  const pointed = pointing.usePointed()
  const { difference, movedAfter, movedFirst } = layout.boxes
  const { inside, largestInside, largestAtBorder } = scene
  // It is drawn where the words speak of it.
  const isCause = largestAtBorder > largestInside && !isNoise(largestAtBorder, scene)
  const outline = useMemo(
    () =>
      isCause && inside.includes(1) ? outlineOf(inside, difference.rows, difference.columns) : '',
    [inside, isCause, difference],
  )
  const isThere = pointed && pointed.row < difference.rows && pointed.column < difference.columns
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <path
        className={styles.inside}
        d={outline}
        transform={`translate(${difference.x} ${difference.y}) scale(${difference.cell})`}
      />
      {isThere &&
        [difference, movedAfter, movedFirst].map((box, at) => (
          <rect
            key={at}
            className={styles.pointed}
            {...blockRect(box, pointed.row, pointed.column)}
          />
        ))}
    </svg>
  )
}
