import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import { firstShown, reading } from '#labs/learn/model/read/reading.ts'
import { readKinds, readNets } from '#labs/learn/model/read/readNets.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** The settings of two networks that learn to read. */
export function ReadPanel() {
  const { session } = useLab(learn)
  const { batch, updates, tests } = reading
  return (
    <>
      <Section title="Networks">
        {readKinds.map((kind) => (
          <p key={kind} className={panelStyles.purpose}>
            <b>{readNets[kind].name}</b>: {readNets[kind].form}; {countText(readNets[kind].size)}{' '}
            weights and biases.
          </p>
        ))}
      </Section>
      <Section title="How they learn">
        <SettingRows session={session} names={['readRate', 'seed']} />
        <p className={panelStyles.purpose}>
          Adam, {batch} digits an update, {countText(batch * updates)} digits once. Tested on{' '}
          {countText(tests)} digits that neither learns from.
        </p>
      </Section>
      <Section title="Digits">
        <SettingRows session={session} names={['firstDigit']} />
        <p className={panelStyles.purpose}>
          Those from {firstShown} on are chosen: both networks read them less alike than others.
        </p>
        <p className={panelStyles.purpose}>
          MNIST, Y. LeCun and C. Cortes, CC BY-SA 3.0. Those learned from are in 16 greys here.
        </p>
      </Section>
    </>
  )
}
