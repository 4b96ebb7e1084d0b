import { fillPixels } from '#engine/rows/tone.ts'
import { filteredPhoto } from './filtering.ts'
import styles from './PhotoStrip.module.css'
import type { PixelSum } from './pixelSum.ts'

/** The level that the result has on the screen; a sign's colour and a direction's hue have none. */
export function PixelShown({ sum }: { sum: PixelSum }) {
  const tone = filteredPhoto.use(({ shown }) => shown?.tone)
  if (tone?.kind !== 'scaled' || sum.parts.joined?.unit === '°') return null
  const pixel = new Uint8ClampedArray(4)
  fillPixels(pixel, Float32Array.of(sum.result), 1, tone)
  const level = pixel[0]
  return (
    <p className={styles.shown}>
      shown as
      <span className={styles.swatch} style={{ background: `rgb(${level} ${level} ${level})` }} />
      <b>{level}</b>
    </p>
  )
}
