import type { RgbaImage } from '#data/rgbaImage.ts'
import { Button } from '#ui/Button.tsx'
import { filteredPhoto } from './filteredPhoto.ts'
import { cancelFiltering, resumeFiltering } from './filtering.ts'
import styles from './PhotoStage.module.css'
import { useAfter } from './useAfter.ts'

/** How far the filtering is, once it takes long, with a way to end it, and to begin anew. It lies over the picture: nothing moves when it comes. */
export function WorkShown({ image }: { image: RgbaImage }) {
  const { progress, isCancelled, isWhole } = filteredPhoto.use((value) => value)
  const { state } = useAfter(image)
  if (progress)
    return (
      <p className={styles.work}>
        <progress value={progress[0]} max={progress[1]} aria-label="Rows filtered" />
        <Button onPress={cancelFiltering}>Cancel</Button>
      </p>
    )
  if (!isCancelled || (state === 'there' && isWhole)) return null
  return (
    <p className={styles.work}>
      <Button onPress={resumeFiltering}>Filter all of it</Button>
    </p>
  )
}
