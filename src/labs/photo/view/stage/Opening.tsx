import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { ownPhotosOf } from '#labs/photo/work/ownPhotos.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Names the photograph that is on its way; until the first is there, in the middle of the stage. */
export function Opening({ image }: { image: RgbaImage | undefined }) {
  const lab = useLab(photo)
  const file = ownPhotosOf(lab).useOpening()
  const choice = lab.session.useSettings((settings) => settings.photo)
  const coming = photographsOf(lab).useComing(choice)
  const name = file ?? coming
  return (
    <p className={styles.opening} data-first={image === undefined || undefined} role="status">
      {name !== undefined && <span>Opening {name}…</span>}
    </p>
  )
}
