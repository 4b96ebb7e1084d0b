import { useFindScene } from '#labs/equivariance/view/useScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { useId, useMemo } from 'react'
import { blockRect, type Cell, type GridBox, gridRect } from '#draw/gridBox.ts'
import { createRamp } from '#draw/ramp.ts'
import type { FindScene } from '#labs/equivariance/model/findScene.ts'
import { patternSide } from '#labs/equivariance/model/patterns.ts'
import type { StageSize } from '#ui/useElementSize.ts'
import stageStyles from '#ui/stage.module.css'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { Arrows } from '#labs/equivariance/view/Arrows.tsx'
import styles from '#labs/equivariance/view/Stage.module.css'
import { Caption } from '#ui/Caption.tsx'
import { Reason, Result, Scale } from '#labs/equivariance/view/Figures.tsx'
import { type FindLayout, findLayout } from './findLayout.ts'
import { foundWords, peakWords } from '#labs/equivariance/model/words.ts'
import { MovableImage } from '#labs/equivariance/view/MovableImage.tsx'
import { gridOf, sidesOf } from '#labs/equivariance/view/gridScenes.ts'

/** A picture with a pattern that is dragged around, the pattern as a kernel, and how well it fits everywhere. */
export function Find({ width, height, line }: StageSize) {
  const { useLayer } = useLab(equivariance)
  const { picture } = useLayer()
  const scene = useFindScene()
  const palette = usePalette()
  const [rows, columns] = sidesOf(picture.pixels.shape)
  const layout = useMemo(
    () => findLayout([rows, columns], [patternSide, patternSide], width, height, line),
    [rows, columns, width, height, line],
  )
  const isRoomy = columns * layout.match.cell > 12 * line
  const ramps = useMemo(
    () => ({
      picture: createRamp('grey', 0, picture.white, palette),
      pattern: createRamp('grey', 0, 1, palette),
      match: createRamp('signed', -1, 1, palette),
    }),
    [picture, palette],
  )
  const x = useMemo(() => gridOf(scene.picture, ramps.picture), [scene, ramps])
  const pattern = useMemo(() => gridOf(scene.pattern, ramps.pattern), [scene, ramps])
  const match = useMemo(() => gridOf(scene.match, ramps.match), [scene, ramps])
  return (
    <>
      <Arrows arrows={[layout.arrow]} line={line} />
      <Caption box={layout.picture} meaning="input" title={isRoomy ? ' drag the pattern' : ''}>
        x
      </Caption>
      <MovableImage label="x, the picture with the pattern" scene={x} box={layout.picture} />
      <Caption box={layout.pattern} meaning="kernel">
        kernel
      </Caption>
      <MatrixGrid
        label="Kernel, the pattern"
        scene={pattern}
        box={layout.pattern}
        drag="cells"
        describe={({ row, column }) =>
          `row ${row + 1}, column ${column + 1}: ${pattern.values[row * pattern.columns + column]}`
        }
        onPoint={() => undefined}
      />
      <Result
        label="Match"
        scene={match}
        box={layout.match}
        title={isRoomy ? peakWords(scene) : ''}
        points
      />
      <Scale box={layout.match} ramp={ramps.match} />
      <FindMarks scene={scene} layout={layout} />
      <Reason place={layout.words}>{foundWords(scene)}</Reason>
    </>
  )
}

/** The window with the best match in the picture, its place in the map, and the window of the cell pointed at. */
function FindMarks({ scene, layout }: { scene: FindScene; layout: FindLayout }) {
  const { pointing } = useLab(equivariance)
  const pointed = pointing.usePointed()
  const { picture, match } = layout
  const clip = useId()
  const isThere = pointed && pointed.row < picture.rows && pointed.column < picture.columns
  const peak = blockRect(match, scene.peak.row, scene.peak.column)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      <clipPath id={clip}>
        <rect {...gridRect(picture)} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {windowsAt(picture, scene.peak).map((rect, at) => (
          <g key={at}>
            <rect className={styles.foundEdge} {...rect} />
            <rect className={styles.found} {...rect} />
          </g>
        ))}
        {isThere &&
          windowsAt(picture, pointed).map((rect, at) => (
            <rect key={at} className={styles.pointed} {...rect} />
          ))}
      </g>
      {[styles.foundEdge, styles.found].map((className) => (
        <circle
          key={className}
          className={className}
          cx={peak.x + peak.width / 2}
          cy={peak.y + peak.height / 2}
          r={Math.max(7, 1.1 * match.cell)}
        />
      ))}
      {isThere && (
        <rect className={styles.pointed} {...blockRect(match, pointed.row, pointed.column)} />
      )}
    </svg>
  )
}

/** The window about a cell, and its other parts where it goes on at the opposite side. */
function windowsAt(box: GridBox, { row, column }: Cell) {
  const half = Math.floor(patternSide / 2)
  const ways = (at: number, count: number) =>
    [0, -count, count]
      .map((turn) => at - half + turn)
      .filter((from) => from + patternSide > 0 && from < count)
  return ways(row, box.rows).flatMap((top) =>
    ways(column, box.columns).map((left) => blockRect(box, top, left, patternSide, patternSide)),
  )
}
