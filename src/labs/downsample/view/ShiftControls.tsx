import { useLab } from '#parts/lab/LabContext.tsx'
import { downsample } from '#labs/downsample/downsample.ts'
import { MoveRight } from 'lucide-react'
import { SettingRows } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { nextShift } from './commands.ts'
import panelStyles from '#ui/panel.module.css'

/** Moves the picture under the windows, and says how the maps before and after are compared. */
export function ShiftControls() {
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
