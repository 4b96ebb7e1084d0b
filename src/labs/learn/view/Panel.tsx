import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { PairPanel } from './pair/PairPanel.tsx'

const panels = { filter: FilterPanel, pair: PairPanel }

/** Every setting of the view that is shown. */
export function LearnPanel() {
  const { session } = useLab(learn)
  const Shown = panels[session.useSettings((settings) => settings.show)]
  return (
    <div className={panelStyles.panel}>
      <Shown />
    </div>
  )
}
