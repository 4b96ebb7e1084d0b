import type { RgbaImage } from '#data/rgbaImage.ts'
import { openingFile } from './ownPhotos.ts'
import styles from './PhotoStage.module.css'
import { useComing } from './photos.ts'
import { photoSession } from './session.ts'

/** Names the photograph that is on its way; until the first is there, in the middle of the stage. */
export function Opening({ image }: { image: RgbaImage | undefined }) {
  const file = openingFile.use(({ name }) => name)
  const coming = useComing(photoSession.useSettings(({ photo }) => photo))
  const name = file ?? coming
  return (
    <p className={styles.opening} data-first={image === undefined || undefined} role="status">
      {name !== undefined && <span>Opening {name}…</span>}
    </p>
  )
}
