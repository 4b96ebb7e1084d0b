import { useMemo } from 'react'
import type { Ramp } from '#draw/ramp.ts'
import { Legend } from '#ui/Legend.tsx'
import { filteredPhoto } from './filteredPhoto.ts'
import { type Histogram, histogramOf, histogramPath } from './histogram.ts'
import styles from './PhotoPanel.module.css'
import { usePhoto } from './photos.ts'
import { photoSession } from './session.ts'

/** How often each level occurs, before and after. */
export function HistogramFigure() {
  const choice = photoSession.useSettings((settings) => settings.photo)
  const image = usePhoto(choice)
  const isLive = choice.kind === 'live'
  // A camera's frames pass too fast to be counted.
  const before = useMemo(
    () => (image && !isLive ? histogramOf(image.data) : undefined),
    [image, isLive],
  )
  const after = filteredPhoto.use(({ of, histogram }) =>
    of?.image === image ? histogram : undefined,
  )
  const shown = filteredPhoto.use((value) => value.shown)
  const signed = shown?.tone.kind === 'coloured' ? shown.ramp : undefined
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
