import { Section } from '#ui/Section.tsx'
import { ChainControls } from './ChainControls.tsx'
import { HistogramFigure } from './HistogramFigure.tsx'
import { MixControls } from './MixControls.tsx'
import { PhotoSource } from './PhotoSource.tsx'
import { photoSession } from './session.ts'
import styles from './PhotoPanel.module.css'
import { SettingRow } from '#parts/SettingRow.tsx'

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
        <SettingRow session={photoSession} name="colour" />
        <MixControls />
        <SettingRow session={photoSession} name="tone" />
        <SettingRow session={photoSession} name="border" />
        <SettingRow session={photoSession} name="stride" />
        <SettingRow session={photoSession} name="dilation" />
      </Section>
      <Section title="Histogram" isCollapsible>
        <HistogramFigure />
      </Section>
    </div>
  )
}
