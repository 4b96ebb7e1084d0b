import { field } from '#labs/field/field.ts'
import { inputSides } from '#labs/field/settings.ts'
import { widthHolding } from '#labs/field/model/effectiveField.ts'
import { effectiveText } from '#labs/field/model/words.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { builtIn } from '#parts/picture/pictureChoice.ts'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './Panel.module.css'
import { openOwn } from './openOwn.ts'
import { NetControls } from './NetControls.tsx'
import panelStyles from '#ui/panel.module.css'

/** A painting cannot be larger than the grid that it was painted on. */
const mostPainted = 64

/** Every setting of the lab. */
export function FieldPanel() {
  return (
    <div className={panelStyles.panel}>
      <Section title="Network">
        <NetControls />
      </Section>
      <Section title="Effective field">
        <EffectiveControls />
      </Section>
      <Section title="Picture">
        <InputControls />
      </Section>
    </div>
  )
}

/** What the network looks at: which picture, and how many pixels and channels it is given of it. */
function InputControls() {
  const lab = useLab(field)
  const picture = lab.session.useSettings((settings) => settings.picture)
  const isGrey = picture.kind === 'built-in' && builtIn(picture.id)?.colour !== 'rgb'
  const most = picture.kind === 'painted' ? mostPainted : inputSides.most
  return (
    <>
      <PictureControls
        {...lab}
        open={(file) => openOwn(lab, file)}
        sizes={{ min: inputSides.least, max: most, step: 1 }}
      />
      {isGrey && <SettingRow session={lab.session} name="colour" />}
    </>
  )
}

/** Whether the gradient of the middle unit is measured, over how many networks, and what came out. */
function EffectiveControls() {
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
  const outcome = effective
    ? effectiveText(widthHolding(effective, 0.95), effective.rows)
    : 'No network let anything through: every path ends in a ReLU that is off.'
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
        {problem ?? (isDone ? outcome : `${done} of ${of} networks`)}
      </p>
    </>
  )
}
