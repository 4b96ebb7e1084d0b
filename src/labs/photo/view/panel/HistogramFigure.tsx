import { useMemo } from 'react'
import type { Ramp } from '#draw/ramp.ts'
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

interface CurvesProps {
  readonly name: string
  readonly histogram: Histogram
  /** Of signed numbers: one curve of them, over their colours. */
  readonly ramp?: Ramp | undefined
}

function Curves({ name, histogram, ramp }: CurvesProps) {
  if (ramp) return <SignedCurve name={name} histogram={histogram} ramp={ramp} />
  return (
    <figure className={styles.histogram}>
      <svg
        viewBox={`0 0 255 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: how often each level from 0 to 255 occurs in red, green and blue`}
      >
        {(['red', 'green', 'blue'] as const).map((channel, at) => (
          <path key={channel} data-channel={channel} d={histogramPath(histogram, at, height)} />
        ))}
      </svg>
      <figcaption>
        <span>0</span>
        <span>{name}</span>
        <span>255</span>
      </figcaption>
    </figure>
  )
}

function SignedCurve({ name, histogram, ramp }: CurvesProps & { ramp: Ramp }) {
  return (
    <figure className={styles.histogram}>
      <svg
        viewBox={`0 0 255 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: how often each number from ${ramp.low} to ${ramp.high} occurs`}
      >
        <path data-channel="signed" d={histogramPath(histogram, 0, height)} />
        <path className={styles.zero} d={`M127.5,0V${height}`} />
      </svg>
      <Legend ramp={ramp} />
      <figcaption>
        <span>{name}</span>
      </figcaption>
    </figure>
  )
}
