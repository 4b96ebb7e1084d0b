import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { ownPhotosOf } from '#labs/photo/work/ownPhotos.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { useAfter } from './AfterVeil.tsx'

/** How far the filtering is, once it takes long, with a way to end it, and to begin anew. It lies over the picture: nothing moves when it comes. */
export function WorkShown({ image }: { image: RgbaImage }) {
  const { result, cancel, resume } = filteringOf(useLab(photo))
  const { progress, isCancelled, isWhole } = result.use((value) => value)
  const { state } = useAfter(image)
  if (progress)
    return (
      <p className={styles.work}>
        <progress value={progress[0]} max={progress[1]} aria-label="Rows filtered" />
        <Button onPress={cancel}>Cancel</Button>
      </p>
    )
  if (!isCancelled || (state === 'there' && isWhole)) return null
  return (
    <p className={styles.work}>
      <Button onPress={resume}>Filter all of it</Button>
    </p>
  )
}

/** Names the photograph that is on its way; until the first is there, in the middle of the stage. */
export function Opening({ image }: { image: RgbaImage | undefined }) {
  const lab = useLab(photo)
  const file = ownPhotosOf(lab).useOpening()
  const coming = photographsOf(lab).useComing()
  const name = file ?? coming
  return (
    <p className={styles.opening} data-first={image === undefined || undefined} role="status">
      {name !== undefined && <span>Opening {name}…</span>}
    </p>
  )
}
