import { fillPixels } from '#engine/rows/toneMap.ts'
import type { PixelSum } from '#labs/photo/model/pixelSum.ts'
import { photo } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import styles from './Strip.module.css'

/** The level that the result has on the screen; a sign's colour and a direction's hue have none. */
export function PixelShown({ sum }: { sum: PixelSum }) {
  const lab = useLab(photo)
  const { result } = filteringOf(lab)
  const { image } = photographsOf(lab)
  const settings = lab.session.useSettings((all) => all)
  const toneMap = result.use(({ of, shown }) =>
    of?.settings === settings && of.image === image() ? shown?.toneMap : undefined,
  )
  if (toneMap?.kind !== 'scaled' || sum.parts.joined?.unit === '°') return null
  const pixel = new Uint8ClampedArray(4)
  fillPixels(pixel, Float32Array.of(sum.result), 1, toneMap)
  const level = pixel[0]
  return (
    <p className={styles.shown}>
      shown as
      <span className={styles.swatch} style={{ background: `rgb(${level} ${level} ${level})` }} />
      <b>{level}</b>
    </p>
  )
}
