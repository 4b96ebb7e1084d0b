import { useMemo } from 'react'
import type { Ramp } from '#draw/ramp.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { type Histogram, histogramOf, histogramPath } from '#labs/photo/model/histogram.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Panel.module.css'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'

/** How often each level occurs, before and after. */
export function HistogramFigure() {
  const lab = useLab(photo)
  const { result } = filteringOf(lab)
  const image = photographsOf(lab).useImage()
  const isLive = lab.session.useSettings((settings) => settings.photo.kind === 'live')
  // A camera's frames pass too fast to be counted.
  const before = useMemo(
    () => (image && !isLive ? histogramOf(image.data) : undefined),
    [image, isLive],
  )
  const after = result.use(({ of, histogram }) => (of?.image === image ? histogram : undefined))
  const shown = result.use((value) => value.shown)
  const signed = shown?.toneMap.kind === 'coloured' ? shown.ramp : undefined
  return (
    <>
      {before && <Curves name="Before" histogram={before} />}
      {after && !isLive && <Curves name="After, as shown" histogram={after} ramp={signed} />}
    </>
  )
}

const height = 64

function Curves(props: {
  readonly name: string
  readonly histogram: Histogram
  /** Of signed numbers: one curve of them, over their colours. */
  readonly ramp?: Ramp | undefined
}) {
  const { name, histogram, ramp } = props
  const what = ramp
    ? `each number from ${ramp.low} to ${ramp.high} occurs`
    : 'each level from 0 to 255 occurs in red, green and blue'
  return (
    <figure className={styles.histogram}>
      <svg
        viewBox={`0 0 255 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: how often ${what}`}
      >
        {(ramp ? ['signed'] : channelNames).map((channel, at) => (
          <path key={channel} data-channel={channel} d={histogramPath(histogram, at, height)} />
        ))}
        {ramp && <path className={styles.zero} d={`M127.5,0V${height}`} />}
      </svg>
      {ramp && <Legend ramp={ramp} />}
      <figcaption>
        {!ramp && <span>0</span>}
        <span>{name}</span>
        {!ramp && <span>255</span>}
      </figcaption>
    </figure>
  )
}
