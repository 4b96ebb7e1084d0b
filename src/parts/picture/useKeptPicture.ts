import { useEffect } from 'react'
import type { ShellSession } from '#state/labSession.ts'
import { followKeptPicture } from './followKeptPicture.ts'
import type { PictureSession } from './pictureSettings.ts'

/** Hook: keeps what is painted on this device; opens what a link only names, or says that it is not here. */
export function useKeptPicture(session: PictureSession & Pick<ShellSession, 'subscribe'>): void {
  useEffect(() => followKeptPicture(session), [session])
}
