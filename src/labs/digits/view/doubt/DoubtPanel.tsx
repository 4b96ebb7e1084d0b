import { digits } from '#labs/digits/digits.ts'
import { referenceOf } from '#labs/digits/work/reference.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** What the distances are, and what they are compared with. */
export function DoubtPanel() {
  const { usual } = referenceOf(useLab(digits)).use((value) => value)
  return (
    <Section title="Distance">
      <p className={panelStyles.purpose}>
        All 784 differences of pixels, 0 to 1 each, squared and added up; the root of that.
      </p>
      {usual && (
        <p className={panelStyles.purpose}>
          Compared with {usual.length} test digits, 80 of which were picked because a network gets
          them wrong: these lie a little further away than most.
        </p>
      )}
    </Section>
  )
}
