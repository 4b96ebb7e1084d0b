import type { RgbaImage } from '#data/rgbaImage.ts'
import { Legend } from '#ui/Legend.tsx'
import { filteredPhoto } from './filteredPhoto.ts'
import styles from './PhotoStage.module.css'
import { usePhotoProblem } from './photos.ts'
import { photoSession } from './session.ts'
import { useAfter } from './useAfter.ts'

/** What the colours mean, how large the picture is, and how fast it was made. */
export function StageFacts({ image }: { image: RgbaImage }) {
  const { shown, made, isWhole, problem } = filteredPhoto.use((value) => value)
  const { state } = useAfter(image)
  const choice = photoSession.useSettings((settings) => settings.photo)
  const missing = usePhotoProblem(choice)
  const size = (width: number, height: number) =>
    `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
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
        {made &&
          state === 'there' &&
          (made.width !== image.width || made.height !== image.height) && (
            <> → {size(made.width, made.height)}</>
          )}
        {made && state === 'there' && isWhole && (
          <>
            {' '}
            · {made.path},{' '}
            {made.workers === 0
              ? 'in the page'
              : `${made.workers} worker${made.workers === 1 ? '' : 's'}`}
            , {Math.max(1, Math.round(made.milliseconds))} ms
          </>
        )}
      </p>
      {(problem ?? missing) && <p role="status">{problem ?? missing}</p>}
    </div>
  )
}
