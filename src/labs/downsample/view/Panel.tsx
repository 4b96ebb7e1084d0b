import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { BranchesControls } from './BranchesControls.tsx'
import panelStyles from '#ui/panel.module.css'
import { ShiftControls } from './ShiftControls.tsx'
import { openOwn } from './importDropped.ts'

const sizes = { min: pictureSides.least, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function DownsamplePanel() {
  const lab = useLab(downsample)
  const { session } = lab
  return (
    <div className={panelStyles.panel}>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openOwn(lab, file)} sizes={sizes} isGrey />
      </Section>
      <Section title="Layers">
        <BranchesControls />
      </Section>
      <Section title="Shift">
        <ShiftControls />
      </Section>
      <Section title="Shown">
        <SettingRows session={session} names={['reads', 'reveal']} />
      </Section>
    </div>
  )
}
