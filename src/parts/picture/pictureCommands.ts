import { builtInPictures } from '#data/builtInPictures.ts'
import { changeCommand } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import type { PartSession } from '#state/labSession.ts'
import { builtInPicture, type PictureSettings } from './pictureChoice.ts'

/** A command for each built-in picture. */
export function pictureCommands<S extends PictureSettings>(
  session: Pick<PartSession<S>, 'change' | 'notify'>,
): LabCommand[] {
  return builtInPictures.map(({ id, label }) =>
    changeCommand(session, 'Picture', label, builtInPicture(id) as Partial<S>),
  )
}
