import type { RgbaImage } from '#data/rgbaImage.ts'
import { counted, countText } from '#draw/numberWords.ts'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Stage.module.css'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Legend } from '#ui/Legend.tsx'
import { useAfter } from './AfterVeil.tsx'

/** What the colours mean, how large the picture is, and how fast it was made. */
export function StageFacts({ image }: { image: RgbaImage }) {
  const lab = useLab(photo)
  const { shown, made, isWhole, problem } = filteringOf(lab).result.use((value) => value)
  const { state } = useAfter(image)
  const there = state === 'there' ? made : undefined
  const missing = photographsOf(lab).useProblem()
  const size = (width: number, height: number) => `${countText(width)} × ${countText(height)}`
  return (
    <div className={styles.facts}>
      {shown && state !== 'none' && (
        <div className={styles.legend} data-state={state}>
          <Legend ramp={shown.ramp} />
          <span>{shown.words}</span>
        </div>
      )}
      <p className={styles.made}>
        {size(image.width, image.height)}
        {there && (there.width !== image.width || there.height !== image.height) && (
          <> → {size(there.width, there.height)}</>
        )}
        {there && isWhole && (
          <>
            {' '}
            · {there.path}, {there.workers === 0 ? 'in the page' : counted(there.workers, 'worker')}
            , {Math.max(1, Math.round(there.milliseconds))} ms
          </>
        )}
      </p>
      {(problem ?? missing) && <p role="status">{problem ?? missing}</p>}
    </div>
  )
}
