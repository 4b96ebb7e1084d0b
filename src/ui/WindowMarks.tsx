import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { fanPath, outlinePath, rectPath } from '#draw/paths.ts'
import styles from './stage.module.css'
import { TermMark } from './TermMark.tsx'

interface WindowMarksProps {
  readonly input: GridBox
  readonly kernel: GridBox
  readonly output: GridBox
  readonly scene: {
    /** The first cell of the window, and the output that it makes; fractions while they glide. */
    readonly window: Cell
    readonly made: Cell
    /** The products that are looked at. */
    readonly lookedAt: readonly (Cell & {
      readonly kernelRow: number
      readonly kernelColumn: number
    })[]
    /** The cell that is pointed at. */
    readonly mark?: (Cell & { readonly part: string }) | undefined
    /** Outputs that read an input pointed at, and inputs that a weight pointed at multiplies. */
    readonly readers: readonly Cell[]
    readonly multiplied: readonly Cell[]
  }
}

/** A window of one channel, the output that it makes, and what is linked to the cell pointed at. */
export function WindowMarks({ input, kernel, output, scene }: WindowMarksProps) {
  const { window, made, lookedAt, mark, readers, multiplied } = scene
  const { rows, columns } = kernel
  const around = outlinePath(blockRect(input, window.row, window.column, rows, columns))
  const target = blockRect(output, made.row, made.column)
  const cells = (box: GridBox, list: readonly Cell[]) =>
    list.map(({ row, column }) => rectPath(blockRect(box, row, column))).join('')
  return (
    <svg className={styles.marks} aria-hidden="true">
      <path className={styles.fan} d={fanPath(blockRect(kernel, 0, 0, rows, columns), target)} />
      <path className={styles.multiplied} d={cells(input, multiplied)} />
      <path className={styles.readers} d={cells(output, readers)} />
      <path className={styles.pixel} d={cells(input, mark?.part === 'input' ? [mark] : [])} />
      <path className={styles.windowFill} d={around} />
      <path className={styles.window} d={around} />
      <path className={styles.output} d={outlinePath(target)} />
      {lookedAt.map(({ row, column, kernelRow, kernelColumn }) => (
        <g key={`${kernelRow} ${kernelColumn}`}>
          <TermMark box={input} row={row} column={column} />
          <TermMark box={kernel} row={kernelRow} column={kernelColumn} />
        </g>
      ))}
    </svg>
  )
}
