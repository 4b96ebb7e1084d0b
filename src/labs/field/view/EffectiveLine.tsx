import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { widthHolding } from '#labs/field/model/effectiveField.ts'
import styles from './Stage.module.css'
import { sizeText } from '#labs/field/model/words.ts'

/** Under the enlarged patch: how much of the field most of the gradient comes from, when it is measured. */
export function EffectiveLine({
  layerIndex,
  isDrawn,
}: {
  readonly layerIndex: number
  /** It is not, on units whose field is cut by the border of the image. */
  readonly isDrawn: boolean
}) {
  const lab = useLab(field)
  const isOn = lab.session.useSettings((settings) => settings.effective)
  const { done, of, effective } = measurementOf(lab).use((value) => value)
  const isChosen = lab.useLayer().chosen === layerIndex
  if (!isOn || !isChosen || layerIndex === 0) return null
  const width = effective && widthHolding(effective, 0.95)
  return (
    <span className={styles.effective}>
      {done < of && `${done} of ${of} networks${width === undefined ? '' : '; so far '}`}
      {width !== undefined &&
        `95 % within ${sizeText([width, width])}${isDrawn ? '' : ' for the middle unit: this one is cut by the border'}`}
    </span>
  )
}
