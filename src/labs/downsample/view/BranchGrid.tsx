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
  readonly part: BranchScene['part']
  readonly scene: GridScene
  readonly box: GridBox
}

const names: Readonly<Record<BranchScene['part'], string>> = {
  blur: 'blurred input',
  map: 'map',
  change: 'change',
  up: 'up again',
}

/** A grid of a branch. On its map a click or a drag moves the step, and the branch is looked at. */
export function BranchGrid({ layers, at, part, scene, box }: BranchGridProps) {
  const lab = useLab(downsample)
  const reveal = lab.session.useSettings((settings) => settings.reveal)
  const leading = lab.useComputed(part === 'map')
  const computed = part === 'map' && reveal ? computedOf(layers, at, leading) : undefined
  const isOutput = part === 'map' || part === 'change'
  const seek = (cell: Cell) => {
    if (!isOutput) return
    if (layers.look !== at) lab.session.change({ look: at + 1 })
    lab.session.playback.seek(stepTo(layers, at, cell))
  }
  return (
    <MatrixGrid
      label={`${branchLetters[at]}, ${names[part]}`}
      scene={scene}
      box={box}
      shown={computed ?? box.rows * box.columns}
      current={isOutput ? lab.scene().places[at]?.place : undefined}
      drag="cells"
      describe={(cell) => describe(layers, at, part, scene, cell)}
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

/** "row 1, column 2: 9, from row 2, column 3": of a max pool also where its winner lies. */
function describe(
  layers: DownsampleLayers,
  at: number,
  part: BranchScene['part'],
  scene: GridScene,
  cell: Cell,
): string {
  const index = cell.row * scene.columns + cell.column
  if (scene.kinds?.[index] === cellKind.none)
    return `${cellText(cell)}: the border has a part in it, not compared`
  const value = `${cellText(cell)}: ${spokenNumber(scene.values[index] ?? 0)}`
  if (part === 'change')
    return `${value}, ${differenceText(layers.branches[at]!, index, cell.column)}`
  const winner = part === 'map' ? (layers.branches[at]?.winners?.[index] ?? -1) : -1
  if (winner < 0) return value
  const from = { row: Math.floor(winner / layers.width), column: winner % layers.width }
  return `${value}, from ${cellText(from)}`
}
