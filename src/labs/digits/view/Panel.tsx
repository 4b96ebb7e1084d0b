import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { useFaces } from './faces.ts'
import { NetSection } from './NetSection.tsx'

/** The settings of the lab: the digit, what is done to it, and the two networks. */
export function DigitsPanel() {
  const lab = useLab(digits)
  const { session } = lab
  const { from, show } = session.useSettings((settings) => settings)
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
      <NetSection />
    </>
  )
}
