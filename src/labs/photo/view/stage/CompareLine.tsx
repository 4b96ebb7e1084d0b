import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Size } from '#labs/photo/model/size.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { halfLabels, halves } from './halves.ts'

const fine = 0.01
const coarse = 0.1

/** The line between before and after: dragged, or moved by arrow keys. */
export function CompareLine(props: { readonly image: RgbaImage; readonly stage: Size }) {
  const { image, stage } = props
  const { session, pointing } = useLab(photo)
  const view = pointing.use((value) => value)
  const settings = session.useSettings((all) => all)
  const { split, isComparing } = view
  if (isComparing) return null
  const { isTwin } = halves(view, image, stage)
  const [before, after] = isTwin ? halfLabels(settings, image, view.channel) : ['Before', 'After']
  const move = (to: number) => pointing.set({ split: Math.min(1, Math.max(0, to)) })
  const steps: Readonly<Partial<Record<string, number>>> = {
    ArrowLeft: -fine,
    ArrowRight: fine,
    PageDown: -coarse,
    PageUp: coarse,
  }
  return (
    <div
      className={styles.line}
      style={{ left: split * stage.width }}
      role="slider"
      tabIndex={0}
      aria-label="Line between before and after"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(split * 100)}
      aria-valuetext={`${Math.round(split * 100)} % of the stage shows the photograph as it was`}
      onKeyDown={(event) => {
        const by = steps[event.key]
        const end = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : undefined
        if (by === undefined && end === undefined) return
        event.preventDefault()
        event.stopPropagation()
        move(end ?? split + (by ?? 0))
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const box = event.currentTarget.parentElement?.getBoundingClientRect()
        if (box) move((event.clientX - box.left) / box.width)
      }}
    >
      <span className={styles.cut} aria-hidden="true" />
      <span className={styles.grip} aria-hidden="true" />
      {split > 0.08 && <span className={styles.before}>{before}</span>}
      {split < 0.92 && <span className={styles.after}>{after}</span>}
    </div>
  )
}
