import { Dices } from 'lucide-react'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import { howMeasured } from './findWords.ts'
import { sharingSession } from './session.ts'
import { SizesControls } from './SizesControls.tsx'
import styles from './SharingPanel.module.css'

/** Every setting of the lab. */
export function SharingPanel() {
  const view = sharingSession.useSettings((settings) => settings.view)
  return (
    <div className={styles.panel}>
      <Section title="Shown">
        <SettingRow session={sharingSession} name="view" />
      </Section>
      {view === 'sizes' && <SizesControls />}
      {view === 'edges' && <AboutEdges />}
      {view === 'find' && <AboutFinding />}
      {(view === 'row' || view === 'plane') && <DiagramControls isRow={view === 'row'} />}
    </div>
  )
}

function DiagramControls({ isRow }: { readonly isRow: boolean }) {
  return (
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
  )
}

function otherNumbers() {
  const { seed } = sharingSession.settings()
  sharingSession.tell(sharingSession.change({ seed: (seed % 999) + 1 }))
}

function AboutEdges() {
  return (
    <Section title="Layer">
      <p className={styles.about}>
        One kernel of 1 × 2 weights, no bias. Point at a pixel or an edge to see its sum; a press
        goes there.
      </p>
    </Section>
  )
}

function AboutFinding() {
  return (
    <Section title="Experiment">
      <p className={styles.about}>{howMeasured()}</p>
      <SettingRow session={sharingSession} name="seed" />
    </Section>
  )
}
