import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** The solver's squares, and how it goes about it. */
export function ErasePanel() {
  const { session } = useLab(digits)
  return (
    <Section title="Par">
      <SettingRows session={session} names={['par']} />
      <p className={panelStyles.purpose}>
        A solver erases, each time, the square that takes most from the probability of the answer,
        until the network gives another. Of the convolutional network its squares are outlined, of
        the fully connected one dashed. Fewer may do.
      </p>
    </Section>
  )
}
