import { MoveRight } from 'lucide-react'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { nextShift } from './commands.ts'
import styles from './DownsamplePanel.module.css'
import { downsampleSession } from './session.ts'

/** Moves the picture under the windows, and says how the maps before and after are compared. */
export function ShiftControls() {
  const shift = downsampleSession.useSettings((settings) => settings.shift)
  const change = (to: number) => downsampleSession.tell(downsampleSession.change({ shift: to }))
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={<MoveRight />} onPress={() => change(nextShift(shift))}>
          Shift by one
        </Button>
        <Button disabled={shift === 0 ? 'It has not moved.' : undefined} onPress={() => change(0)}>
          Move back
        </Button>
      </div>
      <SettingRow session={downsampleSession} name="shift" />
      <SettingRow session={downsampleSession} name="change" />
    </>
  )
}
