import { useEffect, useState } from 'react'
import { cellText, spokenNumber } from '#draw/numberWords.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { learn } from '#labs/learn/learn.ts'
import { cellSaid } from '#labs/learn/model/cellSaid.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'

/** A grid of numbers with its name. */
export function Figure(props: {
  readonly label: string
  /** What is heard of it, where that is more than its label. */
  readonly name?: string
  readonly title?: string | undefined
  /** How wide the caption may be, in pixels, where that is more than the grid. */
  readonly room?: number | undefined
  readonly meaning: 'input' | 'kernel' | 'output' | 'error'
  readonly scene: GridScene
  readonly box: GridBox
  /** What the number of a cell is made of, in words. */
  readonly detail?: ((cell: Cell) => string) | undefined
  /** Without it, the strip says the number of the cell. */
  readonly onPoint?: (cell: Cell | undefined) => void
  readonly onPick?: (cell: Cell) => void
  readonly onEscape?: () => boolean
}) {
  const { label, name = label, title, meaning, scene, box, onPoint, onPick, onEscape } = props
  const pointed = useSaidCell(name, scene, meaning === 'kernel', props.detail)
  return (
    <>
      <Caption box={box} meaning={meaning} title={title} room={props.room}>
        {label}
      </Caption>
      <MatrixGrid
        label={name}
        scene={scene}
        box={box}
        drag="cells"
        describe={(cell) =>
          `${cellText(cell)}: ${spokenNumber(scene.values[cell.row * scene.columns + cell.column] ?? 0)}`
        }
        onPoint={onPoint ?? pointed}
        {...(onPick && { onPick })}
        {...(onEscape && { onEscape })}
      />
    </>
  )
}

/** Hook: what is called with the cell that is pointed at; as long as one is, the strip says its number, at every step. */
function useSaidCell(
  name: string,
  scene: GridScene,
  isKernel: boolean,
  detail: ((cell: Cell) => string) | undefined,
) {
  const { pointing } = useLab(learn)
  const [cell, setCell] = useState<Cell>()
  const told = cell && cellSaid(name, scene, cell, isKernel)
  const said = told !== undefined && detail ? `${told}. ${detail(cell!)}` : told
  useEffect(() => {
    if (cell && said !== undefined) pointing.pointAt({ part: 'figure', ...cell, said })
  }, [pointing, cell, said])
  const isPointed = cell !== undefined
  useEffect(
    () => (isPointed ? () => pointing.pointAt(undefined) : undefined),
    [pointing, isPointed],
  )
  return setCell
}
