import { legendTexts } from '#draw/legendTexts.ts'
import type { Ramp } from '#draw/ramp.ts'
import styles from './Legend.module.css'

/** The colour scale of a map: its bar, and the numbers at its ends and at zero, or other words for them. */
export function Legend({
  ramp,
  texts = legendTexts(ramp),
}: {
  readonly ramp: Ramp
  readonly texts?: readonly string[]
}) {
  const stops = [0, 32, 64, 96, 128, 160, 192, 224, 255].map((index) => ramp.colours[index])
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
      <div className={styles.texts}>
        {texts.map((text, index) => (
          <span key={index}>{text}</span>
        ))}
      </div>
    </div>
  )
}
