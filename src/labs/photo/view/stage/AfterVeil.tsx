import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useAfter } from './useAfter.ts'

/** Pixels of a half in which the words have no room: they stand at the edge of the stage. */
const narrow = 140

/** Lies over the half of the result as long as that is not the result of the settings, and says what is being done. */
export function AfterVeil(props: {
  readonly image: RgbaImage
  readonly stage: { readonly width: number }
}) {
  const { pointing } = useLab(photo)
  const { state, words } = useAfter(props.image)
  const split = pointing.use((view) => (view.isComparing ? 1 : view.split))
  if (state === 'there' || split >= 1) return null
  return (
    <div
      className={styles.veil}
      data-state={state}
      data-narrow={(1 - split) * props.stage.width < narrow || undefined}
      style={{ left: split * props.stage.width }}
      aria-hidden="true"
    >
      <span>{words}</span>
    </div>
  )
}
