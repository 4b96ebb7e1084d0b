import { fillPixels } from '#engine/rows/tone.ts'
import { Exact } from '#ui/sum/Exact.tsx'
import { filteredPhoto } from './filtering.ts'
import styles from './PhotoStrip.module.css'
import { pixelGradient } from './pixelGradient.ts'
import type { PixelSum } from './pixelSum.ts'
import { usePhoto } from './photos.ts'
import { photoSession } from './session.ts'

/** What becomes of the sum's result on the screen: its level or colour, or the gradient that is taken of it. */
export function PixelShown({ sum }: { sum: PixelSum }) {
  const shown = filteredPhoto.use((value) => value.shown)
  const settings = photoSession.useSettings((all) => all)
  const image = usePhoto(settings.photo)
  if (settings.gradient !== 'none' && image) {
    const [x, y] = pixelGradient(settings, image, sum)
    return (
      <p className={styles.shown}>
        gradient: across <Exact value={x} />, down <Exact value={y} />, length √(x² + y²) =
        <Exact value={Math.hypot(x, y)} />
      </p>
    )
  }
  if (!shown) return null
  const pixel = new Uint8ClampedArray(4)
  fillPixels(pixel, Float32Array.of(sum.result), 1, shown.tone)
  const [red, green, blue] = pixel
  return (
    <p className={styles.shown}>
      shown as
      <span className={styles.swatch} style={{ background: `rgb(${red} ${green} ${blue})` }} />
      {shown.tone.kind === 'scaled' && <b>{red}</b>}
    </p>
  )
}
