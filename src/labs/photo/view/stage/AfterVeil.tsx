import { useEffect, useState } from 'react'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Pixels of a half in which the words have no room: they stand at the edge of the stage. */
const narrow = 140

/** Lies over the half of the result as long as that is not the result of the settings, and says what is being done. */
export function AfterVeil({ image, stage }: { image: RgbaImage; stage: { width: number } }) {
  const { pointing } = useLab(photo)
  const { state, words } = useAfter(image)
  const split = pointing.use((view) => (view.isComparing ? 1 : view.split))
  if (state === 'there' || split >= 1) return null
  return (
    <div
      className={styles.veil}
      data-state={state}
      data-narrow={(1 - split) * stage.width < narrow || undefined}
      style={{ left: split * stage.width }}
      aria-hidden="true"
    >
      <span>{words}</span>
    </div>
  )
}

/** Milliseconds for which an older result may stand as if nothing had changed. */
const patience = 150

/**
 * Hook: what stands for the result of the settings on a photograph: nothing yet, an older one, or that result, and what
 * is being done about it. A result that is late by a blink is not called old.
 */
export function useAfter(image: RgbaImage) {
  const lab = useLab(photo)
  const { result } = filteringOf(lab)
  const settings = lab.session.useSettings((all) => all)
  const of = result.use((value) => value.of)
  const isCancelled = result.use((value) => value.isCancelled)
  const problem = result.use((value) => value.problem)
  const isNone = of?.image !== image
  const isOld = useIsLate(!isNone && of.settings !== settings, of)
  const words = problem === undefined ? (isCancelled ? 'Cancelled' : 'Filtering…') : 'Not filtered'
  const state = isNone ? 'none' : isOld ? 'old' : 'there'
  return { state, words } as const
}

/** Whether something has been so for a while, since another thing changed last. */
function useIsLate(is: boolean, since: unknown): boolean {
  const [late, setLate] = useState<unknown>(undefined)
  useEffect(() => {
    if (!is) return undefined
    const timer = setTimeout(() => setLate(since), patience)
    return () => {
      clearTimeout(timer)
      setLate(undefined)
    }
  }, [is, since])
  return is && late === since
}
