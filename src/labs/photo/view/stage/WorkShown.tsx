import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { useAfter } from './useAfter.ts'

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
