import { effectiveNow } from './effectiveNow.ts'
import { widthHolding } from './effectiveField.ts'
import styles from './FieldStage.module.css'
import { useChosenPlace } from './fieldNow.ts'
import { fieldSession } from './session.ts'
import { sizeText } from './words.ts'

/** Under the enlarged patch: how much of the field most of the gradient comes from, when it is measured. */
export function EffectiveLine({
  place,
  isDrawn,
}: {
  readonly place: number
  /** It is not, on units whose field is cut by the border of the image. */
  readonly isDrawn: boolean
}) {
  const isOn = fieldSession.useSettings((settings) => settings.effective)
  const { done, of, field } = effectiveNow.use((value) => value)
  const isChosen = useChosenPlace() === place
  if (!isOn || !isChosen || place === 0) return null
  const width = field && widthHolding(field, 0.95)
  return (
    <span className={styles.effective}>
      {done < of && `${done} of ${of} networks${width === undefined ? '' : '; so far '}`}
      {width !== undefined &&
        `95 % within ${sizeText([width, width])}${isDrawn ? '' : ' for the middle unit: this one is cut by the border'}`}
    </span>
  )
}
