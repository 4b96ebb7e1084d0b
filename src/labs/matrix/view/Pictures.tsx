import { type ReactNode, useMemo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { usePalette } from '#ui/usePalette.ts'
import type { MatrixLayer, Planes } from '#labs/matrix/model/layer.ts'
import type { MatrixLayout } from '#labs/matrix/view/product/matrixLayout.ts'
import styles from './Stage.module.css'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import { InputGrid, KernelGrid, OutputGrid } from './PlaneGrids.tsx'
import { kernelScenes, type MatrixScenes } from './gridScenes.ts'

interface PicturesProps {
  readonly layer: MatrixLayer
  readonly layout: Pick<MatrixLayout, 'x' | 'y' | 'kernels' | 'line'>
  readonly scene: MatrixScene
  readonly scenes: MatrixScenes
}

/** Both sides of the product as pictures, and the kernels, each with its name. */
export function Pictures({ layer, layout, scene, scenes }: PicturesProps) {
  const palette = usePalette()
  const { terms } = scene
  const kernels = useMemo(() => kernelScenes(layer, { terms }, palette), [layer, terms, palette])
  return (
    <>
      <Name meaning="output" boxes={layout.y} line={layout.line}>
        <b>y</b> {sizeText(layer.y)}
      </Name>
      {scenes.y.map((grid, plane) => {
        const box = layout.y[plane]
        return box && <OutputGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
      <Name meaning="input" boxes={layout.x} line={layout.line} above={paddingRows(layer)}>
        <b>x</b> {sizeText(layer.x)}
      </Name>
      {scenes.x.map((grid, plane) => {
        const box = layout.x[plane]
        return box && <InputGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
      <Name meaning="kernel" boxes={layout.kernels} line={layout.line}>
        {kernelName(layer)}
        {isRoomy(layout) && <span className={styles.hint}> · drag or type</span>}
      </Name>
      {kernels.map((grid, plane) => {
        const box = layout.kernels[plane]
        return box && <KernelGrid key={plane} {...{ layer, box, plane }} scene={grid} />
      })}
    </>
  )
}

interface NameProps {
  readonly meaning: string
  readonly boxes: readonly GridBox[]
  readonly line: number
  /** Cells over the grids that are kept free; none. */
  readonly above?: number
  readonly children: ReactNode
}

/** The numbers of a layer that shares no weights are those of a kernel at first. */
function kernelName({ settings, weight }: MatrixLayer): string {
  if (settings.connectivity !== 'conv') return 'start values'
  return weight.shape[0] === 1 ? 'kernel' : 'kernels'
}

/** Whether there is room to say that the kernels are changed where they stand. */
function isRoomy({ kernels, line }: Pick<MatrixLayout, 'kernels' | 'line'>): boolean {
  const [first] = kernels
  return first !== undefined && kernels.length * first.columns * first.cell > 6 * line
}

/** Where a window can reach over the picture. */
function paddingRows({ isTransposed, geometry }: MatrixLayer): number {
  return isTransposed ? 0 : geometry.padTop
}

/** A name over the middle of its grids. */
function Name({ meaning, boxes, line, above = 0, children }: NameProps) {
  const left = Math.min(...boxes.map((box) => box.x))
  const right = Math.max(...boxes.map((box) => box.x + box.columns * box.cell))
  const { y = 0, cell = 0 } = boxes[0] ?? {}
  const top = y - above * cell - 1.25 * line
  return (
    <p className={styles.caption} data-meaning={meaning} style={{ left: (left + right) / 2, top }}>
      {children}
    </p>
  )
}

function sizeText({ count, height, width }: Planes): string {
  return `${count > 1 ? `${count} × ` : ''}${height} × ${width}`
}
