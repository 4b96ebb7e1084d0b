import type { WindowTerm } from '#core/windowTerms.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import styles from './Stage.module.css'

/** Under this cell size there is no room for two numbers in a cell, in pixels. */
const smallest = 46

/** In the corner of each cell of the window, the weight it meets, in the colour that the weight has in the kernel. */
export function WindowWeights(props: {
  readonly box: GridBox
  readonly terms: readonly WindowTerm[]
  readonly ramp: Ramp
}) {
  const { box, terms, ramp } = props
  if (box.cell < smallest || terms.length > 49) return null
  const size = Math.min(15, Math.max(10.5, 0.19 * box.cell))
  const height = Math.round(1.4 * size)
  return terms.map(({ row, column, weight, kernelRow, kernelColumn }) => {
    const text = `×${printNumber(weight, 4).text}`
    const width = 6 + text.length * 0.63 * size
    const right = box.x + (column + 1) * box.cell - 2
    const bottom = box.y + (row + 1) * box.cell - 2
    const tone = rampIndex(ramp, weight)
    return (
      <g key={`${kernelRow} ${kernelColumn}`}>
        <rect
          className={styles.tag}
          style={{ fill: ramp.colours[tone] }}
          x={right - width}
          y={bottom - height}
          width={width}
          height={height}
          rx={3}
        />
        <text
          style={{ fill: ramp.inks[tone], fontSize: size }}
          x={right - width / 2}
          y={bottom - height / 2}
        >
          {text}
        </text>
      </g>
    )
  })
}
