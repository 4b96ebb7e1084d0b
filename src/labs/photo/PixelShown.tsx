import { fillPixels } from '#engine/rows/toneMap.ts'
import { filteredPhoto } from './filteredPhoto.ts'
import styles from './PhotoStrip.module.css'
import { photoNow } from './photos.ts'
import type { PixelSum } from './pixelSum.ts'
import { photoSession } from './session.ts'

/** The level that the result has on the screen; a sign's colour and a direction's hue have none. */
export function PixelShown({ sum }: { sum: PixelSum }) {
  const settings = photoSession.useSettings((all) => all)
  const tone = filteredPhoto.use(({ of, shown }) =>
    of?.settings === settings && of.image === photoNow()?.image ? shown?.tone : undefined,
  )
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
