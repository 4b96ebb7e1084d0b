import { type ReactNode, useMemo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { Arrows } from './Arrows.tsx'
import { useGround, useScene } from './equivarianceNow.ts'
import styles from './EquivarianceStage.module.css'
import { KernelGrid } from './KernelGrid.tsx'
import { squareLayout } from './layout.ts'
import { MovableImage } from './MovableImage.tsx'
import { reasonOf } from './reason.ts'
import { differenceGrid, gridOf, squareRamps } from './scenes.ts'
import { SquareMarks } from './SquareMarks.tsx'
import { pointAt } from './view.ts'
import { printed, shortText } from './words.ts'

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
      ),
    [ground, width, height, line],
  )
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
  const size = (grid: GridScene) => (layout.isWide ? ` ${grid.rows} × ${grid.columns}` : '')
  return (
    <>
      <Arrows layout={layout} width={width} height={height} line={line} />
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
        title={` up to ${printed(scene.largest)}`}
        meaning="error"
        points
      />
      <SquareMarks scene={scene} layout={layout} width={width} height={height} />
      {layout.kernel && <KernelGrid ramp={ramps.kernel} box={layout.kernel} />}
      <p
        className={styles.reason}
        style={{ left: layout.words.x, top: layout.words.y, width: layout.words.width }}
      >
        {reasonOf(ground, scene)}
      </p>
    </>
  )
}

function Result(props: {
  label: string
  scene: GridScene
  box: GridBox
  title?: string
  meaning?: 'output' | 'error'
  points?: boolean
}) {
  const { label, scene, box, title, meaning = 'output', points = false } = props
  return (
    <>
      <Caption box={box} meaning={meaning} title={title}>
        {label}
      </Caption>
      <MatrixGrid
        label={label}
        scene={scene}
        box={box}
        drag="cells"
        describe={({ row, column }) =>
          `row ${row + 1}, column ${column + 1}: ${shortText(scene.values[row * scene.columns + column] ?? 0)}`
        }
        onPoint={(cell) => points && pointAt(cell)}
      />
    </>
  )
}

function Caption(props: {
  box: GridBox
  meaning: 'input' | 'output' | 'error'
  title?: string | undefined
  children: ReactNode
}) {
  const { box, meaning, title, children } = props
  return (
    <p className={styles.caption} data-meaning={meaning} style={{ left: box.x, top: box.y }}>
      <b>{children}</b>
      {title}
    </p>
  )
}

function sidesOf(shape: readonly number[]): [number, number] {
  const [rows = 1, columns = 1] = shape.slice(-2)
  return [rows, columns]
}
