import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { sizeLimits } from '#labs/matrix/model/limits.ts'
import panelStyles from '#ui/panel.module.css'
import type { MatrixSettings } from '#labs/matrix/model/matrixSettings.ts'
import { Structure } from './Structure.tsx'
import { openPicture } from '#parts/lab/openPicture.ts'

/** Every setting of the lab, and what it comes to. */
export function MatrixPanel() {
  const lab = useLab(matrix)
  const { session } = lab
  const sizes = session.useSettings(sizeLimits)
  return (
    <div className={panelStyles.panel}>
      <Section title="Matrix">
        <SettingRows session={session} names={['view', 'connectivity', 'mode']} />
      </Section>
      <Section title="Structure">
        <Structure />
      </Section>
      <Section title="Picture">
        <PictureControls {...lab} open={(file) => openPicture(lab, file)} sizes={sizes} isGrey>
          <SettingRow session={session} name="channels" />
        </PictureControls>
      </Section>
      <Section title="Kernel">
        <SettingRows session={session} names={['kernel', 'kernelSize', 'maps', 'groups']} />
      </Section>
      <Section title="Windows">
        <SettingRows session={session} names={['stride', 'dilation']} />
        <Padding />
        <SettingRow session={session} name="border" />
      </Section>
    </div>
  )
}

function Padding() {
  const { session } = useLab(matrix)
  const padding = session.useSettings((settings) => settings.padding)
  return <SettingRows session={session} names={['padding', ...amounts[padding]]} />
}

/** The amounts that a kind of padding asks for. */
const amounts: Readonly<Record<MatrixSettings['padding'], readonly (keyof MatrixSettings)[]>> = {
  valid: [],
  same: [],
  full: [],
  all: ['pad'],
  sides: ['top', 'right', 'bottom', 'left'],
}
