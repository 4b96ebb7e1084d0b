import { cellText, spokenNumber } from '#draw/numberWords.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'

/** A grid of numbers with its name. */
export function Figure(props: {
  readonly label: string
  /** What is heard of it, where that is more than its label. */
  readonly name?: string
  readonly title?: string | undefined
  readonly meaning: 'input' | 'kernel' | 'output' | 'error'
  readonly scene: GridScene
  readonly box: GridBox
  readonly onPoint?: (cell: Cell | undefined) => void
  readonly onPick?: (cell: Cell) => void
  readonly onEscape?: () => boolean
}) {
  const {
    label,
    name = label,
    title,
    meaning,
    scene,
    box,
    onPoint = () => undefined,
    onPick,
    onEscape,
  } = props
  return (
    <>
      <Caption box={box} meaning={meaning} title={title}>
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
        onPoint={onPoint}
        {...(onPick && { onPick })}
        {...(onEscape && { onEscape })}
      />
    </>
  )
}
