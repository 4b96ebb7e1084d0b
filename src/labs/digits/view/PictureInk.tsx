import { inkSide } from '#labs/digits/model/ink.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { padSide } from '#labs/digits/model/strokes.ts'
import styles from './Digits.module.css'

/** The ink of a picture on the pad: the rows that are there, and faint those that are to come. */
export function PictureInk(props: {
  /** [112, 112], 0 to 1 */
  readonly ink: Float32Array
  readonly steps: number
}) {
  const { ink, steps } = props
  const there = (steps * inkSide) / inputSide
  return (
    <g transform={`translate(-0.5 -0.5) scale(${padSide / inkSide})`} className={styles.picture}>
      <path fillOpacity="0.12" d={rowsPath(ink, there, inkSide)} />
      <path d={rowsPath(ink, 0, there)} />
    </g>
  )
}

/** What is ink in some rows, as a path of a bar for each cell run. */
function rowsPath(ink: Float32Array, from: number, to: number): string {
  const parts: string[] = []
  for (let row = from; row < to; row++)
    for (let column = 0, start = -1; column <= inkSide; column++) {
      const isInk = column < inkSide && ink[row * inkSide + column]! >= 0.5
      if (isInk && start < 0) start = column
      if (isInk || start < 0) continue
      parts.push(`M${start},${row}h${column - start}v1h${start - column}z`)
      start = -1
    }
  return parts.join('')
}
