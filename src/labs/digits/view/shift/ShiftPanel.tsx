import { countText } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { cardsOf } from '#labs/digits/work/cards.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** What the curves are measured on. */
export function ShiftPanel() {
  const { cards } = cardsOf(useLab(digits)).use((value) => value)
  const [card] = cards
  if (!card) return null
  const { of, how } = card.shifted
  return (
    <Section title="How it was measured">
      <p className={panelStyles.purpose}>
        {countText(of)} readings for each point of a curve: {how}.
      </p>
    </Section>
  )
}
