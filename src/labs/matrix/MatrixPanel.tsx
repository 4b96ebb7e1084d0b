import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { sizeLimits } from './limits.ts'
import styles from './MatrixPanel.module.css'
import { matrixSession } from './session.ts'
import type { MatrixSettings } from './settings.ts'
import { Structure } from './Structure.tsx'
import { takeFile } from './take.ts'

/** Every setting of the lab, and what it comes to. */
export function MatrixPanel() {
  const sizes = matrixSession.useSettings(sizeLimits)
  return (
    <div className={styles.panel}>
      <Section title="Matrix">
        <Row name="view" />
        <Row name="tie" />
        <Row name="way" />
      </Section>
      <Section title="Structure">
        <Structure />
      </Section>
      <Section title="Picture">
        <PictureControls session={matrixSession} open={takeFile} sizes={sizes} isGrey>
          <Row name="channels" />
        </PictureControls>
      </Section>
      <Section title="Kernel">
        <Row name="kernel" />
        <Row name="kernelSize" />
        <Row name="maps" />
        <Row name="groups" />
      </Section>
      <Section title="Windows">
        <Row name="stride" />
        <Row name="dilation" />
        <Padding />
        <Row name="border" />
      </Section>
    </div>
  )
}

function Padding() {
  const padding = matrixSession.useSettings((settings) => settings.padding)
  return (
    <>
      <Row name="padding" />
      {padding === 'all' && <Row name="pad" />}
      {padding === 'sides' &&
        (['top', 'right', 'bottom', 'left'] as const).map((name) => <Row key={name} name={name} />)}
    </>
  )
}

function Row({ name }: { name: keyof MatrixSettings }) {
  return <SettingRow session={matrixSession} name={name} />
}
