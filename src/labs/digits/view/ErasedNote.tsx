import { counted } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'

/** That part of the digit is erased, whatever is shown. */
export function ErasedNote() {
  const { session } = useLab(digits)
  const count = session.useSettings(({ erased }) => erased.length)
  if (count === 0) return null
  return (
    <div className={panelStyles.edits}>
      <span>{counted(count, 'square')} erased of what they get, in every view.</span>
      <Button onPress={() => session.notify(session.change({ erased: [] }))}>Put all back</Button>
    </div>
  )
}
