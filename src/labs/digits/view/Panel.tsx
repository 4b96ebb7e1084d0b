import { digits } from '#labs/digits/digits.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { useFaces } from './faces.ts'

/** The settings of the lab: the digit, what is done to it, and the two networks. */
export function DigitsPanel() {
  const lab = useLab(digits)
  const { session } = lab
  const { from, conv, dense, show } = session.useSettings((settings) => settings)
  const { nets } = loadedOf(lab).use((loaded) => loaded)
  const faces = useFaces(lab, show)
  return (
    <>
      <Section title="View">
        <SettingRows session={session} names={['show']} />
      </Section>
      {faces?.Panel && <faces.Panel />}
      <Section title="Digit">
        <SettingRows session={session} names={from === 'test' ? ['from', 'test'] : ['from']} />
        <SettingRows session={session} names={['prepared', 'down', 'right']} />
      </Section>
      <Section title="Networks">
        <SettingRows session={session} names={['conv', 'dense']} />
        {[nets[conv], nets[dense]].map(
          (fetched) =>
            fetched && (
              <p key={fetched.net.name} className={panelStyles.purpose}>
                <b>{fetched.net.name}</b>: {fetched.card.accuracy.correct} of{' '}
                {fetched.card.accuracy.of} right. {fetched.card.accuracy.how} Trained by{' '}
                <code>{fetched.card.command}</code>, seed {fetched.card.seed}.
              </p>
            ),
        )}
        <p className={panelStyles.purpose}>MNIST, Y. LeCun and C. Cortes, CC BY-SA 3.0.</p>
      </Section>
    </>
  )
}
