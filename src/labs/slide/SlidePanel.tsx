import { Section } from '#ui/Section.tsx'
import { KernelControls } from './KernelControls.tsx'
import { LayerControls } from './LayerControls.tsx'
import { PictureSection } from './PictureSection.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { slideSession } from './session.ts'
import styles from './SlidePanel.module.css'

/** Every setting of the lab. */
export function SlidePanel() {
  return (
    <div className={styles.panel}>
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
        <SettingRow session={slideSession} name="colours" />
        <SettingRow session={slideSession} name="scale" />
        <SettingRow session={slideSession} name="reveal" />
      </Section>
    </div>
  )
}
