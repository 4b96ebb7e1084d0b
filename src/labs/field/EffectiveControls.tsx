import { SettingRow } from '#parts/SettingRow.tsx'
import { effectiveNow } from './effectiveNow.ts'
import { widthHolding } from './effectiveField.ts'
import styles from './FieldPanel.module.css'
import { useChosenPlace } from './fieldNow.ts'
import { fieldSession } from './session.ts'
import { effectiveText } from './words.ts'

/** Whether the gradient of the middle unit is measured, over how many networks, and what came out. */
export function EffectiveControls() {
  const isOn = fieldSession.useSettings((settings) => settings.effective)
  return (
    <>
      <SettingRow session={fieldSession} name="effective" />
      {isOn && (
        <>
          <SettingRow session={fieldSession} name="relu" />
          <SettingRow session={fieldSession} name="draws" />
          <Outcome />
        </>
      )}
    </>
  )
}

function Outcome() {
  const { done, of, field, problem } = effectiveNow.use((value) => value)
  const place = useChosenPlace()
  if (place === 0)
    return <p className={styles.about}>The image has no field to be measured: choose a layer.</p>
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
          (isDone && field
            ? effectiveText(widthHolding(field, 0.95), field.rows)
            : isDone
              ? 'No network let anything through: every path ends in a ReLU that is off.'
              : `${done} of ${of} networks`)}
      </p>
    </>
  )
}
