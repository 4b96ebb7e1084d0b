import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { BranchesControls } from './BranchesControls.tsx'
import styles from './DownsamplePanel.module.css'
import { downsampleSession } from './session.ts'
import { ShiftControls } from './ShiftControls.tsx'
import { takeFile } from './take.ts'

const sizes = { min: pictureSides.least, max: pictureSides.most, step: 1 }

/** Every setting of the lab. */
export function DownsamplePanel() {
  return (
    <div className={styles.panel}>
      <Section title="Picture">
        <PictureControls session={downsampleSession} open={takeFile} sizes={sizes} isGrey />
      </Section>
      <Section title="Layers">
        <BranchesControls />
      </Section>
      <Section title="Shift">
        <ShiftControls />
      </Section>
      <Section title="Shown">
        <SettingRow session={downsampleSession} name="reads" />
        <SettingRow session={downsampleSession} name="reveal" />
      </Section>
    </div>
  )
}
