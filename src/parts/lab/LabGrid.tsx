import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import type { PartSession, ShellSession } from '#state/labSession.ts'
import { Caption } from '#ui/Caption.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixGridProps } from '#ui/matrixGridProps.ts'
import { usePalette } from '#ui/usePalette.ts'
import type { GridMark, Pointing } from './pointing.ts'
import { type CellSetting, settingEdit } from './settingEdit.ts'

interface LabGridProps<S extends object>
  extends Pick<GridMark, 'part'>, Pick<MatrixGridProps, 'box'> {
  readonly lab: {
    readonly session: PartSession<S> & Pick<ShellSession, 'playback'>
    readonly pointing: Pick<Pointing<GridMark, object>, 'pointAt' | 'togglePin' | 'clearPin'>
    readonly useComputed: (isFollowing: boolean) => number
  }
  /** Row-major, as many as the box has cells. */
  readonly values: Float32Array
  /** One of `cellKind` a cell; without them all are numbers. */
  readonly kinds?: Uint8Array
  /** Present where the numbers are settings. */
  readonly edit?: Pick<CellSetting<S>, 'limits' | 'change'>
}

const names = { input: 'Input', kernel: 'Kernel', output: 'Output' }

/**
 * A grid of signed numbers under its name. Its cells are pointed at, pinned when pressed, and changed where they are
 * settings. Outputs appear as they are computed; one that is pressed is the next step.
 */
export function LabGrid<S extends object>(props: LabGridProps<S>) {
  const { lab, part, box, values, kinds, edit } = props
  const { pointing, session } = lab
  const { rows, columns } = box
  const palette = usePalette()
  const isOutput = part === 'output'
  const computed = lab.useComputed(isOutput)
  const scene = useMemo(() => {
    const ramp = createRamp('signed', Math.min(...values), Math.max(...values), palette)
    return { rows, columns, values, ramp, ...(kinds && { kinds }) }
  }, [rows, columns, values, kinds, palette])
  const value = ({ row, column }: Cell) => values[row * columns + column] ?? 0
  return (
    <>
      <Caption box={box} meaning={part}>
        {names[part]}
      </Caption>
      <MatrixGrid
        label={names[part]}
        scene={scene}
        box={box}
        shown={isOutput ? computed : rows * columns}
        drag={edit ? 'value' : 'cells'}
        edit={edit && settingEdit(session, { value, ...edit })}
        describe={(cell) => `${placeText(cell, rows)}: ${spokenNumber(value(cell))}`}
        onPoint={(cell) => pointing.pointAt(cell && { part, ...cell })}
        onPick={({ row, column }) => {
          if (isOutput) session.playback.seek(row * columns + column)
          else pointing.togglePin({ part, row, column })
        }}
        onEscape={pointing.clearPin}
      />
    </>
  )
}

function placeText({ row, column }: Cell, rows: number): string {
  return rows > 1 ? `row ${row + 1}, column ${column + 1}` : `column ${column + 1}`
}
