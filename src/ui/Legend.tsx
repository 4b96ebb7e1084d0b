import { printNumber } from '#draw/printNumber.ts'
import type { Ramp } from '#draw/ramp.ts'
import styles from './Legend.module.css'

/** The colour scale of a map: its bar, and the numbers at its ends and at zero. */
export function Legend({ ramp }: { ramp: Ramp }) {
  const stops = [0, 32, 64, 96, 128, 160, 192, 224, 255].map((index) => ramp.colours[index])
  const low = endText(ramp.low)
  const high = endText(ramp.high)
  return (
    <div className={styles.legend} role="img" aria-label={`Colours from ${low} to ${high}`}>
      <div
        className={styles.bar}
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
      />
      <span>{low}</span>
      {ramp.kind === 'signed' && <span>0</span>}
      <span>{high}</span>
    </div>
  )
}

function endText(value: number): string {
  const { text, rounded } = printNumber(value, 3)
  return rounded ? `≈ ${text}` : text
}
