import { pictureSides } from '#data/picture.ts'
import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { openPicture } from '#parts/lab/openPicture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** The settings of a kernel that looks for a filter. */
export function FilterPanel() {
  const lab = useLab(learn)
  const { session } = lab
  const optimiser = session.useSettings((settings) => settings.optimiser)
  return (
    <>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openPicture(lab, file)} sizes={sizes} isGrey />
        <SettingRow session={session} name="centred" />
      </Section>
      <Section title="Task">
        <SettingRows session={session} names={['target', 'side', 'noise']} />
      </Section>
      <Section title="How it learns">
        <SettingRow session={session} name="optimiser" />
        <SettingRow session={session} name={optimiser === 'adam' ? 'adamRate' : 'rate'} />
        {optimiser === 'momentum' && <SettingRow session={session} name="momentum" />}
        <SettingRows session={session} names={['updates', 'seed']} />
      </Section>
    </>
  )
}
