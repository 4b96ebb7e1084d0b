import { useMemo } from 'react'
import type { KernelRows } from '#data/kernelPreset.ts'
import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { kernelLimits } from '#labs/photo/model/kernelText.ts'
import { photo } from '#labs/photo/photo.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import type { GridEdit } from '#ui/gridEdit.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'

const { value: mostValue, decimals } = kernelLimits

/** Numbers to be edited cell by cell: typed, by arrows, dragged. */
export function NumbersGrid(props: {
  readonly label: string
  readonly kernel: KernelRows
  readonly onChange: (kernel: KernelRows, gesture?: string) => void
}) {
  const { label, kernel, onChange } = props
  const { session } = useLab(photo)
  const { rows, divisor } = kernel
  const palette = usePalette()
  const [height, width] = [rows.length, rows[0]!.length]
  const cell = Math.max(17, Math.min(40, Math.floor(264 / width)))
  const scene = useMemo(() => {
    const values = rows.flat()
    const ramp = createRamp('signed', Math.min(...values), Math.max(...values), palette)
    return { rows: height, columns: width, values, ramp }
  }, [rows, height, width, palette])
  const edit: GridEdit = {
    value: ({ row, column }) => rows[row]?.[column] ?? 0,
    limits: { min: -mostValue, max: mostValue, step: 1e-4 },
    notify: (problem) => session.notify([problem], 'problem'),
    fine: 0.1,
    coarse: 1,
    onChange: ({ row, column }, value, gesture) => {
      const kept = Number(Math.min(mostValue, Math.max(-mostValue, value)).toFixed(decimals)) + 0
      onChange({ divisor, rows: rows.with(row, rows[row]!.with(column, kept)) }, gesture)
    },
    onEnd: session.endGesture,
  }
  const describe = ({ row, column }: Cell) =>
    `row ${row + 1}, column ${column + 1}: weight ${printNumber(rows[row]?.[column] ?? 0).text}`
  return (
    <div style={{ position: 'relative', width: width * cell, height: height * cell }}>
      <MatrixGrid
        label={label}
        scene={scene}
        box={{ x: 0, y: 0, cell, rows: height, columns: width }}
        edit={edit}
        drag="value"
        describe={describe}
        onPoint={() => undefined}
      />
    </div>
  )
}
