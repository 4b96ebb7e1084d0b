import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { signal } from '#docs/signal-lab/signal.ts'

/** The settings of the lab; the numbers themselves are changed in the picture. */
export function SignalPanel() {
  const { session } = useLab(signal)
  const rows = (['length', 'size', 'stride', 'padding'] as const).map((name) => (
    <SettingRow key={name} session={session} name={name} />
  ))
  return <Section title="Layer">{rows}</Section>
}
