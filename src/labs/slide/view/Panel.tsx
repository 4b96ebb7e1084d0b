import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { Section } from '#ui/Section.tsx'
import { KernelControls } from './KernelControls.tsx'
import { LayerControls } from './LayerControls.tsx'
import { PictureSection } from './PictureSection.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'

/** Every setting of the lab. */
export function SlidePanel() {
  const { session } = useLab(slide)
  return (
    <div className={panelStyles.panel}>
      <Section title="Picture">
        <PictureSection />
      </Section>
      <Section title="Kernel">
        <KernelControls />
      </Section>
      <Section title="Layer">
        <LayerControls />
      </Section>
      <Section title="Output colours" isCollapsible startsOpen={false}>
        <SettingRows session={session} names={['colours', 'scale', 'reveal']} />
      </Section>
    </div>
  )
}
