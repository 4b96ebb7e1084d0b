import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { flipRows, transposeRows } from '#data/kernelEdits.ts'
import type { KernelRows } from '#data/kernelPreset.ts'
import { kernelLimits } from '#labs/photo/model/kernelText.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { NumberInput } from '#ui/NumberInput.tsx'

/** A kernel to be edited cell by cell: sides, numbers and what they are divided by. */
export function OwnKernel(props: {
  readonly kernel: KernelRows
  readonly onChange: (kernel: KernelRows, gesture?: string) => void
}) {
  const { kernel, onChange } = props
  const { session } = useLab(photo)
  const { rows, divisor } = kernel
  const [height, width] = [rows.length, rows[0]!.length]
  const total = Number(
    rows
      .flat()
      .reduce((sum, number) => sum + number, 0)
      .toFixed(4),
  )
  const normalise = () => onChange({ rows, divisor: total })
  const side = (label: string, value: number, resize: (to: number) => KernelRows) => (
    <NumberInput
      label={label}
      value={value}
      limits={{ min: 1, max: kernelLimits.side, step: 1 }}
      onChange={(to, isActive) => onChange(resize(to), isActive ? label : undefined)}
      onChangeEnd={session.endGesture}
    />
  )
  return (
    <>
      <div className={styles.sides}>
        {side('Height', height, (to) => ({ divisor, rows: resized(rows, to, width) }))}
        {side('Width', width, (to) => ({ divisor, rows: resized(rows, height, to) }))}
        <NumberInput
          label="Divisor"
          value={divisor}
          limits={{ min: 0.0001, max: kernelLimits.value, step: 1 }}
          onChange={(to, isActive) =>
            onChange({ rows, divisor: to }, isActive ? 'divisor' : undefined)
          }
          onChangeEnd={session.endGesture}
        />
      </div>
      <NumbersGrid label="Kernel" kernel={kernel} onChange={onChange} />
      <div className={panelStyles.buttons}>
        <Button disabled={total <= 0 && 'Its numbers sum to 0 or less.'} onPress={normalise}>
          Normalise
        </Button>
        <Button onPress={() => onChange({ divisor, rows: flipRows(rows) })}>Flip</Button>
        <Button onPress={() => onChange({ divisor, rows: transposeRows(rows) })}>Transpose</Button>
      </div>
    </>
  )
}

/** Rows cut or filled with zeros to the size, kept in the middle. */
function resized(rows: KernelRows['rows'], height: number, width: number): number[][] {
  const down = Math.floor((height - rows.length) / 2)
  const right = Math.floor((width - rows[0]!.length) / 2)
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => rows[row - down]?.[column - right] ?? 0),
  )
}

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
  const [height, width] = [rows.length, rows[0]!.length]
  const cell = Math.max(17, Math.min(40, Math.floor(264 / width)))
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
        scene={useKernelScene(rows)}
        box={{ x: 0, y: 0, cell, rows: height, columns: width }}
        edit={edit}
        drag="value"
        describe={describe}
        onPoint={() => undefined}
      />
    </div>
  )
}

/** Hook: the numbers of a kernel as a grid in their colours. */
export function useKernelScene(rows: KernelRows['rows']): GridScene {
  const palette = usePalette()
  return useMemo(() => {
    const values = rows.flat()
    const ramp = createRamp('signed', Math.min(...values), Math.max(...values), palette)
    return { rows: rows.length, columns: rows[0]!.length, values, ramp }
  }, [rows, palette])
}
