import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { Dices } from 'lucide-react'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import { howMeasured } from '#labs/sharing/model/findWords.ts'
import { SizesControls } from '#labs/sharing/view/sizes/SizesControls.tsx'
import panelStyles from '#ui/panel.module.css'

/** Every setting of the lab. */
export function SharingPanel() {
  const { session } = useLab(sharing)
  const view = session.useSettings((settings) => settings.view)
  return (
    <div className={panelStyles.panel}>
      <Section title="Shown">
        <SettingRow session={session} name="view" />
      </Section>
      {view === 'sizes' && <SizesControls />}
      {view === 'edges' && (
        <Section title="Layer">
          <p className={panelStyles.purpose}>
            One kernel of 1 × 2 weights, no bias. Point at a pixel or an edge to see its sum; a
            press goes there.
          </p>
        </Section>
      )}
      {view === 'find' && (
        <Section title="Experiment">
          <p className={panelStyles.purpose}>{howMeasured()}</p>
          <SettingRow session={session} name="seed" />
        </Section>
      )}
      {(view === 'row' || view === 'plane') && <DiagramControls isRow={view === 'row'} />}
    </div>
  )
}

function DiagramControls({ isRow }: { readonly isRow: boolean }) {
  const { session } = useLab(sharing)
  const renumber = () => {
    const { seed } = session.settings()
    session.notify(session.change({ seed: (seed % 999) + 1 }))
  }
  return (
    <Section title="Layer">
      <SettingRows
        session={session}
        names={[isRow ? 'inputs' : 'side', 'kernel', 'stride', 'padding', 'bias']}
      />
      <div className={panelStyles.buttons}>
        <Button icon={<Dices />} onPress={renumber}>
          Other numbers
        </Button>
      </div>
    </Section>
  )
}
