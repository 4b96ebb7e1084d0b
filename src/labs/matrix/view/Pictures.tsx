import { type ReactNode, useMemo } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellText, countText, spokenNumber } from '#draw/numberWords.ts'
import { matrix } from '#labs/matrix/matrix.ts'
import type { MatrixLayer, Planes } from '#labs/matrix/model/layer.ts'
import { planeCell, planeIndex } from '#labs/matrix/model/planeCell.ts'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import { placeText, planeNames } from '#labs/matrix/model/words.ts'
import type { MatrixLayout } from '#labs/matrix/view/product/matrixLayout.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { kernelEdit } from './edits.ts'
import { kernelScenes, type MatrixScenes } from './gridScenes.ts'
import { MarkGrid } from './MarkGrid.tsx'
import styles from './Stage.module.css'

interface PicturesProps {
  readonly layer: MatrixLayer
  readonly layout: Pick<MatrixLayout, 'x' | 'y' | 'kernels' | 'line'>
  readonly scene: MatrixScene
  readonly scenes: MatrixScenes
}

/** Both sides of the product as pictures, and the kernels, each with its name. */
export function Pictures(props: PicturesProps) {
  const { layer, layout } = props
  const { line } = layout
  return (
    <>
      <Name meaning="output" boxes={layout.y} line={line}>
        <b>y</b> {sizeText(layer.y)}
      </Name>
      <PlaneGrids side="y" {...props} />
      <Name meaning="input" boxes={layout.x} line={line} above={paddingRows(layer)}>
        <b>x</b> {sizeText(layer.x)}
      </Name>
      <PlaneGrids side="x" {...props} />
      <Name meaning="kernel" boxes={layout.kernels} line={line}>
        {kernelName(layer)}
        {isRoomy(layout) && <span className={styles.hint}> · drag or type</span>}
      </Name>
      <KernelGrids {...props} />
    </>
  )
}

const sides = {
  x: { part: 'input', across: 'column' },
  y: { part: 'output', across: 'row' },
} as const

/** The channels of x, each cell of which is a column of W, or the maps of y, filled row by row of W. */
function PlaneGrids({ side, layer, layout, scenes }: PicturesProps & { side: 'x' | 'y' }) {
  const lab = useLab(matrix)
  const { part, across } = sides[side]
  const planes = layer[side]
  const name = planeNames(layer)[side]
  const cells = planes.height * planes.width
  const computed = lab.useComputed(side === 'y')
  const running = planeCell(planes, lab.moment().output)
  return layout[side].map((box, plane) => {
    const indexOf = (cell: Cell) => planeIndex(planes, { plane, ...cell })
    return (
      <MarkGrid
        key={plane}
        label={planes.count > 1 ? `${side}, ${name} ${plane + 1}` : side}
        scene={scenes[side][plane]!}
        {...{ box, part, indexOf }}
        {...(side === 'y' && {
          shown: Math.min(cells, Math.max(0, computed - plane * cells)),
          current: running.plane === plane ? running : undefined,
        })}
        describe={(cell) => {
          const index = indexOf(cell)
          const value = spokenNumber(planes.values[index] ?? 0)
          return `${placeText(planes, name, index)}: ${value}; ${across} ${countText(index + 1)} of W`
        }}
      />
    )
  })
}

/**
 * The slices of the kernels. A weight lights up wherever it is in W, and changes there when it is changed here; whole
 * numbers, so that all sums are exact.
 */
function KernelGrids({ layer, layout, scene: { terms } }: PicturesProps) {
  const lab = useLab(matrix)
  const palette = usePalette()
  const scenes = useMemo(() => kernelScenes(layer, { terms }, palette), [layer, terms, palette])
  const [maps = 1, slices = 1, side = 1] = layer.weight.shape
  return layout.kernels.map((box, plane) => {
    const map = maps > 1 ? ` ${Math.floor(plane / slices) + 1}` : ''
    const slice = slices > 1 ? `, slice ${(plane % slices) + 1}` : ''
    const indexOf = (cell: Cell) => planeIndex({ height: side, width: side }, { plane, ...cell })
    const edit = kernelEdit(lab, layer, indexOf)
    return (
      <MarkGrid
        key={plane}
        label={`Kernel${map}${slice}`}
        part="weight"
        scene={scenes[plane]!}
        {...{ box, indexOf, edit }}
        describe={(cell) => `${cellText(cell)}: weight ${spokenNumber(edit.value(cell))}`}
      />
    )
  })
}

/** The numbers of a layer that shares no weights are those of a kernel at first. */
function kernelName({ settings, weight }: MatrixLayer): string {
  if (settings.connectivity !== 'conv') return 'start values'
  return weight.shape[0] === 1 ? 'kernel' : 'kernels'
}

/** Whether there is room to say that the kernels are changed where they stand. */
function isRoomy({ kernels, line }: PicturesProps['layout']): boolean {
  const [first] = kernels
  return first !== undefined && kernels.length * first.columns * first.cell > 6 * line
}

/** Where a window can reach over the picture. */
function paddingRows({ isTransposed, geometry }: MatrixLayer): number {
  return isTransposed ? 0 : geometry.padTop
}

/** A name over the middle of its grids, and over so many rows of cells above them. */
function Name(props: {
  readonly meaning: string
  readonly boxes: readonly GridBox[]
  readonly line: number
  readonly above?: number
  readonly children: ReactNode
}) {
  const { meaning, boxes, line, above = 0, children } = props
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
