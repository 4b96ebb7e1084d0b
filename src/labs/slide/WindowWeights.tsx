import type { GridBox } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import styles from './SlideStage.module.css'
import type { Term } from './terms.ts'

/** Under this cell size there is no room for two numbers in a cell, in pixels. */
const smallest = 46
const height = 15

/** In the corner of each cell of the window, the weight it meets, in the colour that the weight has in the kernel. */
export function WindowWeights(props: {
  readonly box: GridBox
  readonly terms: readonly Term[]
  readonly ramp: Ramp
}) {
  const { box, terms, ramp } = props
  if (box.cell < smallest || terms.length > 49) return null
  return terms.map(({ row, column, weight, kernelRow, kernelColumn }) => {
    const text = `×${printNumber(weight, 4).text}`
    const width = 6 + text.length * 6.6
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
          className={styles.cornerWeight}
          style={{ fill: ramp.inks[tone] }}
          x={right - width / 2}
          y={bottom - height / 2}
        >
          {text}
        </text>
      </g>
    )
  })
}
