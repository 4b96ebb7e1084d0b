import { legendTexts } from '#draw/legendTexts.ts'
import type { Ramp } from '#draw/ramp.ts'
import styles from './Legend.module.css'

/** The colour scale of a map: its bar, and the numbers at its ends and at zero. */
export function Legend({ ramp }: { ramp: Ramp }) {
  const stops = [0, 32, 64, 96, 128, 160, 192, 224, 255].map((index) => ramp.colours[index])
  const texts = legendTexts(ramp)
  return (
    <div
      className={styles.legend}
      role="img"
      aria-label={`Colours from ${texts[0]} to ${texts.at(-1)}`}
    >
      <div
        className={styles.bar}
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
      />
      {texts.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
    </div>
  )
}
