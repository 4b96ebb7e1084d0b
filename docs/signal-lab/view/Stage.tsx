import { useRef } from 'react'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LabGrid } from '#parts/lab/LabGrid.tsx'
import styles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { WindowMarks } from '#ui/WindowMarks.tsx'
import { signal } from '#docs/signal-lab/signal.ts'

/** The signal, the kernel that slides under it, and the outputs. */
export function SignalStage() {
  const lab = useLab(signal)
  const [layer, scene] = [lab.useLayer(), lab.useScene()]
  const { padded, kinds, frame, weight, results } = layer
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(stage)
  const cell = Math.max(1, Math.floor(Math.min(52, height / 9, (width - 60) / padded.length)))
  const pitch = Math.max(26, cell) // room for a name over each row
  const rowOf = ({ length: columns }: Float32Array, down: number): GridBox => {
    const [x, y] = [(width - columns * cell) / 2, height / 2 + down * pitch]
    return { x, y, rows: 1, columns, cell }
  }
  const [input, output] = [rowOf(padded, -3), rowOf(results.data, 2)]
  const kernel = { ...rowOf(weight.data, -1), x: input.x + scene.window.column * cell }
  const edit = (part: 'input' | 'kernel') => ({
    limits: { min: -99, max: 99, step: 1 },
    change({ column }: Cell, value: number) {
      const at = part === 'input' ? (frame.horizontal.source[column] ?? -1) : column
      const { data } = part === 'input' ? layer.input : weight
      return at < 0 ? undefined : { [part]: Array.from(data).with(at, value) }
    },
  })
  return (
    <div ref={stage} className={styles.stage}>
      <LabGrid {...{ lab, kinds }} part="input" box={input} values={padded} edit={edit('input')} />
      <LabGrid lab={lab} part="kernel" box={kernel} values={weight.data} edit={edit('kernel')} />
      <LabGrid lab={lab} part="output" box={output} values={results.data} />
      <WindowMarks {...{ input, kernel, output, scene }} />
    </div>
  )
}
