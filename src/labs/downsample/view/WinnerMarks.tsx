import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { useMemo } from 'react'
import { tapCol, tapRow } from '#core/convGeometry.ts'
import { outputCell } from '#core/outputCell.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { rectPath, rounded } from '#draw/paths.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import type { BranchLayer } from '#labs/downsample/model/layers.ts'
import { computedOf } from '#labs/downsample/model/scene.ts'
import type { StageGrids } from './stageGrids.ts'

/** Under this cell size a mark in a cell hides it, in pixels. */
const markedCell = 9

/** Every winner of a max pool so far, lit in the input, and in the map where in its window it lay. */
export function WinnerMarks({ layers, picture, boxes }: StageGrids) {
  const { session, useComputed } = useLab(downsample)
  const reveal = session.useSettings((settings) => settings.reveal)
  const reads = session.useSettings((settings) => settings.reads)
  const leading = useComputed()
  // Built anew with every output: where cells are too small to be marked, for nothing.
  const marked = (box: GridBox) => (box.cell >= markedCell ? box : undefined)
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {layers.branches.map((layer, at) => {
        const map = boxes[at]?.map
        if (!layer.winners || !map) return null
        return (
          <g key={at} data-branch={at}>
            <Winners
              layer={layer}
              input={at === layers.look && !reads ? marked(picture) : undefined}
              map={marked(map)}
              computed={reveal ? computedOf(layers, at, leading) : layer.winners.length}
            />
          </g>
        )
      })}
    </svg>
  )
}

function Winners(props: {
  readonly layer: BranchLayer
  /** Where they are lit. */
  readonly input: GridBox | undefined
  readonly map: GridBox | undefined
  readonly computed: number
}) {
  const { layer, input, map, computed } = props
  const lit = useMemo(() => input && winnerRings(layer, input, computed), [layer, input, computed])
  const spots = useMemo(() => map && winnerSpots(layer, map, computed), [layer, map, computed])
  return (
    <>
      {lit !== undefined && (
        <>
          <path className={styles.winnersEdge} d={lit} />
          <path className={styles.winners} d={lit} />
        </>
      )}
      {spots !== undefined && <path className={styles.spots} d={spots} />}
    </>
  )
}

/** A ring in every cell of the input that has won among so many outputs. */
function winnerRings({ winners }: BranchLayer, input: GridBox, computed: number): string {
  const inset = Math.min(4, 0.12 * input.cell)
  const side = input.cell - 2 * inset - 1
  return [...new Set(winners?.subarray(0, computed))]
    .map((winner) => {
      const { x, y } = blockRect(input, Math.floor(winner / input.columns), winner % input.columns)
      return rectPath({ x: x + inset, y: y + inset, width: side, height: side })
    })
    .join('')
}

/** A dot in every cell of the map that has its number, where in the window the winner lay, beside the number. */
function winnerSpots({ geometry, winners }: BranchLayer, map: GridBox, computed: number): string {
  const { inputWidth, reachVertical, reachHorizontal } = geometry
  const radius = rounded(Math.min(3, 0.09 * map.cell))
  const half = `a${radius},${radius} 0 1,0 `
  const part = (at: number, reach: number) => (reach === 1 ? 0.5 : 0.13 + (0.74 * at) / (reach - 1))
  const dots = Array.from(winners?.subarray(0, computed) ?? [], (winner, output) => {
    if (winner < 0) return ''
    const { row, column } = outputCell(geometry, output)
    const down = Math.floor(winner / inputWidth) - tapRow(geometry, row, 0)
    const across = (winner % inputWidth) - tapCol(geometry, column, 0)
    const [x, y] = [part(across, reachHorizontal), part(down, reachVertical)]
    const isMiddle = Math.abs(x - 0.5) < 0.2 && Math.abs(y - 0.5) < 0.2
    const left = map.x + (column + x) * map.cell - radius
    const middle = map.y + (row + (isMiddle ? 0.9 : y)) * map.cell
    return `M${rounded(left)},${rounded(middle)}${half}${2 * radius},0${half}${-2 * radius},0`
  })
  return dots.join('')
}
