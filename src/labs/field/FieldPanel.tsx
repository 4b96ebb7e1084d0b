import { Section } from '#ui/Section.tsx'
import { EffectiveControls } from './EffectiveControls.tsx'
import styles from './FieldPanel.module.css'
import { FieldPicture } from './FieldPicture.tsx'
import { NetControls } from './NetControls.tsx'

/** Every setting of the lab. */
export function FieldPanel() {
  return (
    <div className={styles.panel}>
      <Section title="Network">
        <NetControls />
      </Section>
      <Section title="Effective field">
        <EffectiveControls />
      </Section>
      <Section title="Picture">
        <FieldPicture />
      </Section>
    </div>
  )
}
