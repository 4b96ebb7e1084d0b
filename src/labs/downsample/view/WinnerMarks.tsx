import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { useMemo } from 'react'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { rectPath, rounded } from '#draw/paths.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './Stage.module.css'
import type { BranchLayer, DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { onGrid, winnerSpot } from './marks.ts'
import { computedOf } from '#labs/downsample/model/scene.ts'
import { gridBoxOf, type StageGrids } from './gridBoxOf.ts'

/** Under this cell size a mark in a cell hides it, in pixels. */
const markedCell = 9

/** Every winner of a max pool so far, lit in the input, and in the map where in its window it lay. */
export function WinnerMarks(props: StageGrids) {
  const { session, useComputed } = useLab(downsample)
  const { layers, layout } = props
  const reveal = session.useSettings((settings) => settings.reveal)
  const reads = session.useSettings((settings) => settings.reads)
  const leading = useComputed()
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {layers.branches.map((layer, at) => {
        const map = gridBoxOf(props, at, 'map')
        if (!layer.winners || !map) return null
        const computed = reveal ? computedOf(layers, at, leading) : layer.winners.length
        return (
          <Winners
            key={at}
            {...{ layers, layer, at, map, computed }}
            input={layout.input}
            isLit={at === layers.look && !reads}
          />
        )
      })}
    </svg>
  )
}

function Winners(props: {
  readonly layers: DownsampleLayers
  readonly layer: BranchLayer
  readonly at: number
  readonly input: GridBox
  readonly map: GridBox
  readonly computed: number
  /** Whether they are lit in the input. */
  readonly isLit: boolean
}) {
  const { layers, layer, at, input, map, computed, isLit } = props
  const isLitThere = isLit && input.cell >= markedCell
  const isMarked = map.cell >= markedCell
  // Built anew with every output: where cells are too small to be marked, for nothing.
  const lit = useMemo(
    () => (isLitThere ? winnerRings(layers, layer, input, computed) : ''),
    [isLitThere, layers, layer, input, computed],
  )
  const spots = useMemo(
    () => (isMarked ? winnerSpots(layer, map, computed) : ''),
    [isMarked, layer, map, computed],
  )
  return (
    <g data-branch={at}>
      {isLitThere && (
        <>
          <path className={styles.winnersEdge} d={lit} />
          <path className={styles.winners} d={lit} />
        </>
      )}
      {isMarked && <path className={styles.spots} d={spots} />}
    </g>
  )
}

/** A ring in every cell of the input that has won among so many outputs. */
function winnerRings(
  layers: DownsampleLayers,
  layer: BranchLayer,
  input: GridBox,
  computed: number,
): string {
  const inset = Math.min(4, 0.12 * input.cell)
  const winners = new Set(layer.winners?.subarray(0, computed))
  return [...winners]
    .map((winner) => {
      const place = { row: Math.floor(winner / layers.width), column: winner % layers.width }
      const cell = onGrid(layers, place)
      const { x, y, width } = blockRect(input, cell.row, cell.column)
      const side = width - 2 * inset - 1
      return rectPath({ x: x + inset, y: y + inset, width: side, height: side })
    })
    .join('')
}

/** A dot in every cell of the map that has its number, where in the window the winner lay. */
function winnerSpots(layer: BranchLayer, map: GridBox, computed: number): string {
  const radius = rounded(Math.min(3, 0.09 * map.cell))
  const half = `a${radius},${radius} 0 1,0 `
  return Array.from({ length: computed }, (_, output) => winnerSpot(layer, map, output))
    .map((dot) =>
      dot
        ? `M${rounded(dot.x - radius)},${rounded(dot.y)}${half}${2 * radius},0${half}${-2 * radius},0`
        : '',
    )
    .join('')
}
