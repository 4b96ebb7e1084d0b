import { useMemo } from 'react'
import { filteredPhoto } from './filtering.ts'
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
  const after = filteredPhoto.use((value) => value.histogram)
  return (
    <>
      {before && <Curves name="Before" histogram={before} />}
      {after && !isLive && <Curves name="After, as shown" histogram={after} />}
    </>
  )
}

const height = 64

function Curves({ name, histogram }: { name: string; histogram: Histogram }) {
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
