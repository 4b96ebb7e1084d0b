import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { widthHolding } from '#labs/field/model/effectiveField.ts'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { effectiveText } from '#labs/field/model/words.ts'

/** Whether the gradient of the middle unit is measured, over how many networks, and what came out. */
export function EffectiveControls() {
  const { session } = useLab(field)
  const isOn = session.useSettings((settings) => settings.effective)
  return (
    <>
      <SettingRow session={session} name="effective" />
      {isOn && (
        <>
          <SettingRows session={session} names={['relu', 'draws']} />
          <Outcome />
        </>
      )}
    </>
  )
}

function Outcome() {
  const lab = useLab(field)
  const { done, of, effective, problem } = measurementOf(lab).use((value) => value)
  const { chosen } = lab.useLayer()
  if (chosen === 0)
    return (
      <p className={panelStyles.purpose}>The image has no field to be measured: choose a layer.</p>
    )
  const isDone = done === of
  return (
    <>
      {!isDone && (
        <progress
          className={styles.progress}
          aria-label="Networks measured"
          value={done}
          max={of}
        />
      )}
      <p className={styles.outcome} role="status" aria-live={isDone ? 'polite' : 'off'}>
        {problem ??
          (isDone && effective
            ? effectiveText(widthHolding(effective, 0.95), effective.rows)
            : isDone
              ? 'No network let anything through: every path ends in a ReLU that is off.'
              : `${done} of ${of} networks`)}
      </p>
    </>
  )
}
