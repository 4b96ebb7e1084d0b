import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { MoveRight } from 'lucide-react'
import { pictureSides } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Section.tsx'
import { BranchesControls } from './BranchesControls.tsx'
import panelStyles from '#ui/panel.module.css'
import { nextShift } from './commands.ts'
import { openOwn } from './openOwn.ts'

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

/** Moves the picture under the windows, and says how the maps before and after are compared. */
function ShiftControls() {
  const { session } = useLab(downsample)
  const shift = session.useSettings((settings) => settings.shift)
  const change = (to: number) => session.notify(session.change({ shift: to }))
  return (
    <>
      <div className={panelStyles.buttons}>
        <Button icon={<MoveRight />} onPress={() => change(nextShift(shift))}>
          Shift by one
        </Button>
        <Button disabled={shift === 0 ? 'It has not moved.' : undefined} onPress={() => change(0)}>
          Move back
        </Button>
      </div>
      <SettingRows session={session} names={['shift', 'change']} />
    </>
  )
}
