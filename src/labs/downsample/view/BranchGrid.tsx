import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { branchLetters } from '#labs/downsample/model/branch.ts'
import type { BranchScene } from './gridScenes.ts'
import type { DownsampleLayers } from '#labs/downsample/model/layers.ts'
import { computedOf, stepTo } from '#labs/downsample/model/scene.ts'
import { spokenNumber, cellText } from '#draw/numberWords.ts'
import { differenceText } from '#labs/downsample/model/words.ts'

interface BranchGridProps {
  readonly layers: DownsampleLayers
  readonly at: number
  readonly grid: BranchScene['grid']
  readonly scene: GridScene
  readonly box: GridBox
}

const names: Readonly<Record<BranchScene['grid'], string>> = {
  blur: 'blurred input',
  map: 'map',
  change: 'change',
  up: 'up again',
}

/** A grid of a branch. On its map a click or a drag moves the step, and the branch is looked at. */
export function BranchGrid({ layers, at, grid, scene, box }: BranchGridProps) {
  const lab = useLab(downsample)
  const layer = layers.branches[at]!
  const reveal = lab.session.useSettings((settings) => settings.reveal)
  const leading = lab.useComputed(grid === 'map')
  const computed = grid === 'map' && reveal ? computedOf(layers, at, leading) : undefined
  const isOutput = grid === 'map' || grid === 'change'
  const seek = (cell: Cell) => {
    if (!isOutput) return
    if (layers.look !== at) lab.session.change({ look: at + 1 })
    lab.session.playback.seek(stepTo(layers, at, cell))
  }
  /** "row 1, column 2: 9, from row 2, column 3": of a max pool also where its winner lies. */
  const describe = (cell: Cell): string => {
    const place = cellText(cell)
    const index = cell.row * scene.columns + cell.column
    if (scene.kinds?.[index] === cellKind.none)
      return `${place}: the border has a part in it, not compared`
    const value = `${place}: ${spokenNumber(scene.values[index] ?? 0)}`
    if (grid === 'change') return `${value}, ${differenceText(layer, index, cell.column)}`
    const winner = grid === 'map' ? (layer.winners?.[index] ?? -1) : -1
    if (winner < 0) return value
    const from = { row: Math.floor(winner / layers.width), column: winner % layers.width }
    return `${value}, from ${cellText(from)}`
  }
  return (
    <MatrixGrid
      label={`${branchLetters[at]}, ${names[grid]}`}
      scene={scene}
      box={box}
      shown={computed ?? box.rows * box.columns}
      current={isOutput ? lab.scene().places[at]?.place : undefined}
      drag="cells"
      describe={describe}
      onPoint={(cell) =>
        lab.pointing.pointAt(
          cell && (isOutput ? { part: 'map', branch: at, ...cell } : { part: 'input', ...cell }),
        )
      }
      onPick={seek}
      onEscape={lab.pointing.clearPin}
      onDrag={(cell) => cell && seek(cell)}
    />
  )
}
