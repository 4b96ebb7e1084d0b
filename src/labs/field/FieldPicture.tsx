import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { builtIn } from '#parts/picture/pictureChoice.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import { fieldSession } from './session.ts'
import { inputSides } from './settings.ts'
import { takeFile } from './take.ts'

/** A painting cannot be larger than the grid that it was painted on. */
const mostPainted = 64

/** What the network looks at: which picture, and how many pixels and channels it is given of it. */
export function FieldPicture() {
  const picture = fieldSession.useSettings((settings) => settings.picture)
  const isGrey = picture.kind === 'built-in' && builtIn(picture.id)?.colour !== 'rgb'
  const most = picture.kind === 'painted' ? mostPainted : inputSides.most
  return (
    <>
      <PictureControls
        session={fieldSession}
        open={takeFile}
        sizes={{ min: inputSides.least, max: most, step: 1 }}
      />
      {isGrey && <SettingRow session={fieldSession} name="colour" />}
    </>
  )
}
