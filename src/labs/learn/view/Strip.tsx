import { learn } from '#labs/learn/learn.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useFaces } from './facesOf.ts'
import styles from './Strip.module.css'

/** What the view that is shown says of an update; over it, what a cell that is pointed at says, in the same room. */
export function LearnStrip() {
  const lab = useLab(learn)
  const faces = useFaces(lab.useLayer().show)
  const said = lab.pointing.use(({ hovered }) => hovered?.said)
  return (
    faces && (
      <div className={styles.pointable} data-pointed={said !== undefined || undefined}>
        <faces.Strip />
        {said !== undefined && <p className={styles.said}>{said}</p>}
      </div>
    )
  )
}
