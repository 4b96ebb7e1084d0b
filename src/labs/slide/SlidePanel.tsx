import { Section } from '#ui/Section.tsx'
import { KernelControls } from './KernelControls.tsx'
import { LayerControls } from './LayerControls.tsx'
import { PictureControls } from './PictureControls.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './SlidePanel.module.css'

/** Every setting of the lab. */
export function SlidePanel() {
  return (
    <div className={styles.panel}>
      <Section title="Picture">
        <PictureControls />
      </Section>
      <Section title="Kernel">
        <KernelControls />
      </Section>
      <Section title="Layer">
        <LayerControls />
      </Section>
      <Section title="Output colours" isCollapsible startsOpen={false}>
        <SettingRow name="colours" />
        <SettingRow name="scale" />
        <SettingRow name="reveal" />
      </Section>
    </div>
  )
}
