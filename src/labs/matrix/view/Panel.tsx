import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { sizeLimits } from '#labs/matrix/model/limits.ts'
import panelStyles from '#ui/panel.module.css'
import type { MatrixSettings } from '#labs/matrix/model/matrixSettings.ts'
import { Structure } from './Structure.tsx'
import { openPicture } from '#parts/lab/openPicture.ts'

/** Every setting of the lab, and what it comes to. */
export function MatrixPanel() {
  const lab = useLab(matrix)
  const sizes = lab.session.useSettings(sizeLimits)
  return (
    <div className={panelStyles.panel}>
      <Section title="Matrix">
        <Row name="view" />
        <Row name="connectivity" />
        <Row name="mode" />
      </Section>
      <Section title="Structure">
        <Structure />
      </Section>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openPicture(lab, file)} sizes={sizes} isGrey>
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
  const { session } = useLab(matrix)
  const padding = session.useSettings((settings) => settings.padding)
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
  const { session } = useLab(matrix)
  return <SettingRow session={session} name={name} />
}
