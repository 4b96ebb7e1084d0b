import type { Cell } from '#draw/gridBox.ts'
import { matrix } from '#labs/matrix/matrix.ts'
import type { Mark } from '#labs/matrix/model/scene.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixGridProps } from '#ui/matrixGridProps.ts'
import { escapeInMatrix } from './escape.ts'

interface MarkGridProps extends Omit<MatrixGridProps, 'drag' | 'onPoint'> {
  readonly part: Exclude<Mark['part'], 'cell'>
  /** Which number of the part a cell is; −1 for none. */
  readonly indexOf: (cell: Cell) => number
}

/** A grid of numbers of x, y or a kernel: pointed at, and pinned when pressed; an output that is pressed is the next step. */
export function MarkGrid({ part, indexOf, ...grid }: MarkGridProps) {
  const lab = useLab(matrix)
  const { pointing, session } = lab
  const marked = (cell: Cell | undefined, act: (mark: Mark | undefined) => void) => {
    const index = cell ? indexOf(cell) : -1
    act(index < 0 ? undefined : { part, index })
  }
  const point = (cell: Cell | undefined) => marked(cell, pointing.pointAt)
  const seek = (cell: Cell | undefined) => cell && session.playback.seek(indexOf(cell))
  const pin = (cell: Cell) => marked(cell, (mark) => mark && pointing.togglePin(mark))
  return (
    <MatrixGrid
      {...grid}
      drag={grid.edit ? 'value' : 'cells'}
      onPoint={point}
      onPick={part === 'output' ? seek : pin}
      {...(part !== 'weight' && { onDrag: part === 'output' ? seek : point })}
      onEscape={() => escapeInMatrix(lab)}
    />
  )
}
