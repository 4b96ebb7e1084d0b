import { useFindScene } from '#labs/equivariance/view/useScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { useMemo } from 'react'
import { createRamp } from '#draw/ramp.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { Arrows } from '#labs/equivariance/view/Arrows.tsx'
import styles from '#labs/equivariance/view/Stage.module.css'
import { Caption } from '#ui/Caption.tsx'
import { Result, Scale } from '#labs/equivariance/view/Figures.tsx'
import { findLayout } from './findLayout.ts'
import { FindMarks } from './FindMarks.tsx'
import { foundWords, peakWords } from '#labs/equivariance/model/findWords.ts'
import { MovableImage } from '#labs/equivariance/view/MovableImage.tsx'
import { gridOf, sidesOf } from '#labs/equivariance/view/gridScenes.ts'

interface FindProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** A picture with a pattern that is dragged around, the pattern as a kernel, and how well it fits everywhere. */
export function Find({ width, height, line }: FindProps) {
  const { useLayer } = useLab(equivariance)
  const { picture } = useLayer()
  const scene = useFindScene()
  const palette = usePalette()
  const [rows, columns] = sidesOf(picture.pixels.shape)
  const [side] = scene.pattern.shape
  const layout = useMemo(
    () => findLayout([rows, columns], [side ?? 1, side ?? 1], width, height, line),
    [rows, columns, side, width, height, line],
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
      <p
        className={styles.reason}
        style={{ left: layout.words.x, top: layout.words.y, width: layout.words.width }}
      >
        {foundWords(scene)}
      </p>
    </>
  )
}
