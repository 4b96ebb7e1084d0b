import { Section } from '#ui/Section.tsx'
import { ChainControls } from './ChainControls.tsx'
import { HistogramFigure } from './HistogramFigure.tsx'
import { MixControls } from './MixControls.tsx'
import { PhotoSource } from './PhotoSource.tsx'
import styles from './PhotoPanel.module.css'
import { PhotoRow } from './PhotoRow.tsx'

/** Every setting of the lab. */
export function PhotoPanel() {
  return (
    <div className={styles.panel}>
      <Section title="Photograph">
        <PhotoSource />
      </Section>
      <Section title="Filters">
        <ChainControls />
      </Section>
      <Section title="Colour and border">
        <PhotoRow name="colour" />
        <MixControls />
        <PhotoRow name="gradient" />
        <PhotoRow name="tone" />
        <PhotoRow name="border" />
        <PhotoRow name="stride" />
        <PhotoRow name="dilation" />
      </Section>
      <Section title="Histogram" isCollapsible>
        <HistogramFigure />
      </Section>
    </div>
  )
}
