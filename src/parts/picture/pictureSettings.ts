import type { PartSession } from '#state/labSession.ts'
import { choice, type SettingTable, wholeNumber } from '#state/setting.ts'
import { cropSetting } from './cropSetting.ts'
import type { BuiltInChoice, PictureSettings } from './pictureChoice.ts'
import { pictureSetting } from './pictureSetting.ts'

/** What the parts of a picture ask of a lab's session. */
export type PictureSession = PartSession<PictureSettings>

/** The four rows, for a lab's table. */
export function pictureRows(first: {
  readonly picture: BuiltInChoice
  readonly size: number
  readonly least: number
  readonly most: number
  readonly colour?: 'grey' | 'rgb'
}): SettingTable<PictureSettings> {
  return {
    picture: pictureSetting(first.picture),
    size: wholeNumber({
      key: 'size',
      label: 'Size',
      help: 'Cells along the longer side of the picture.',
      initial: first.size,
      min: first.least,
      max: first.most,
    }),
    colour: choice({
      key: 'colour',
      label: 'Channels',
      initial: first.colour ?? 'grey',
      options: [
        { value: 'grey', label: 'Grey', help: 'One channel.' },
        { value: 'rgb', label: 'RGB', help: 'Three channels: red, green and blue.' },
      ],
    }),
    crop: cropSetting,
  }
}
