import { field } from '#labs/field/field.ts'
import { inputSides } from '#labs/field/settings.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { builtIn } from '#parts/picture/pictureChoice.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import { EffectiveControls } from './EffectiveControls.tsx'
import { openOwn } from './importDropped.ts'
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
