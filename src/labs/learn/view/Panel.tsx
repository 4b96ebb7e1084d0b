import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { useFaces } from './facesOf.ts'

/** Every setting of the view that is shown. */
export function LearnPanel() {
  const { session } = useLab(learn)
  const faces = useFaces(session.useSettings((settings) => settings.show))
  return (
    <div className={panelStyles.panel}>
      <Section title="View">
        <SettingRow session={session} name="show" />
      </Section>
      {faces && <faces.Panel />}
    </div>
  )
}
