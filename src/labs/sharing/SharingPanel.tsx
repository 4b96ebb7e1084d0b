import { Dices } from 'lucide-react'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import { sharingSession } from './session.ts'
import styles from './SharingPanel.module.css'

/** Every setting of the lab. */
export function SharingPanel() {
  const isRow = sharingSession.useSettings(({ view }) => view === 'row')
  return (
    <div className={styles.panel}>
      <Section title="Shown">
        <SettingRow session={sharingSession} name="view" />
      </Section>
      <Section title="Layer">
        <SettingRow session={sharingSession} name={isRow ? 'inputs' : 'side'} />
        <SettingRow session={sharingSession} name="kernel" />
        <SettingRow session={sharingSession} name="stride" />
        <SettingRow session={sharingSession} name="padding" />
        <SettingRow session={sharingSession} name="bias" />
        <div className={styles.edits}>
          <Button icon={<Dices />} onPress={otherNumbers}>
            Other numbers
          </Button>
        </div>
      </Section>
    </div>
  )
}

function otherNumbers() {
  const { seed } = sharingSession.settings()
  sharingSession.tell(sharingSession.change({ seed: (seed % 999) + 1 }))
}
