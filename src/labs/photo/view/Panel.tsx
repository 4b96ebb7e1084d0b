import { photo } from '#labs/photo/photo.ts'
import { ChainControls } from '#labs/photo/view/panel/ChainControls.tsx'
import { HistogramFigure } from '#labs/photo/view/panel/HistogramFigure.tsx'
import { MixControls } from '#labs/photo/view/panel/MixControls.tsx'
import { PhotoSource } from '#labs/photo/view/panel/PhotoSource.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import panelStyles from '#ui/panel.module.css'

/** Every setting of the lab. */
export function PhotoPanel() {
  const { session } = useLab(photo)
  return (
    <div className={panelStyles.panel}>
      <Section title="Photograph">
        <PhotoSource />
      </Section>
      <Section title="Filters">
        <ChainControls />
      </Section>
      <Section title="Colour and border">
        <SettingRow session={session} name="colour" />
        <MixControls />
        <SettingRows session={session} names={['tone', 'border', 'stride', 'dilation']} />
      </Section>
      <Section title="Histogram" isCollapsible>
        <HistogramFigure />
      </Section>
    </div>
  )
}
