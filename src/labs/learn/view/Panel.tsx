import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { ComposePanel } from './compose/ComposePanel.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { BankPanel } from './bank/BankPanel.tsx'
import { HeartPanel } from './heart/HeartPanel.tsx'
import { ReadPanel } from './read/ReadPanel.tsx'

const panels = {
  filter: FilterPanel,
  compose: ComposePanel,
  bank: BankPanel,
  heart: HeartPanel,
  read: ReadPanel,
}

/** Every setting of the view that is shown. */
export function LearnPanel() {
  const { session } = useLab(learn)
  const Shown = panels[session.useSettings((settings) => settings.show)]
  return (
    <div className={panelStyles.panel}>
      <Section title="View">
        <SettingRow session={session} name="show" />
      </Section>
      <Shown />
    </div>
  )
}
