import { Play, Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useMoment } from '#state/useMoment.ts'
import { Button } from '#ui/Button.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { AccuracyMap } from './AccuracyMap.tsx'
import { ExampleImage } from './ExampleImage.tsx'
import { findBoxes } from './findBoxes.ts'
import { findNow, startFinding, stopFinding, trial } from './findNow.ts'
import styles from './FindStage.module.css'
import { sharingSession } from './session.ts'
import { sharingView } from './view.ts'

/** An image with the pattern, and how well each detector finds it at every place. */
export function FindStage() {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const { output } = useMoment(sharingSession)
  const isWanted = sharingView.use((view) => view.train)
  useEffect(() => {
    if (!isWanted) return
    sharingView.set({ train: false })
    void startFinding(sharingSession.settings().seed)
  }, [isWanted])
  useEffect(() => stopFinding, [])
  const [image, dense, conv] = findBoxes(width, height)
  return (
    <div className={styles.stage}>
      <div ref={frame} className={styles.figures}>
        {width > 0 && image && dense && conv && (
          <>
            <ExampleImage box={image} step={output} />
            <AccuracyMap kind="dense" box={dense} step={output} />
            <AccuracyMap kind="conv" box={conv} step={output} />
          </>
        )}
      </div>
      <Training />
    </div>
  )
}

function Training() {
  const seed = sharingSession.useSettings((settings) => settings.seed)
  const { isRunning, done, learnt, problem, seed: of } = findNow.use((value) => value)
  const all = 2 * trial.epochs
  return (
    <div className={styles.training}>
      {isRunning ? (
        <Button icon={<Square />} onPress={stopFinding}>
          Stop
        </Button>
      ) : (
        <Button icon={<Play />} kind="primary" onPress={() => void startFinding(seed)}>
          {learnt.conv ? 'Train again' : 'Train both'}
        </Button>
      )}
      {isRunning && done < all && (
        <progress aria-label="Epochs trained" value={done} max={all} className={styles.progress} />
      )}
      <p role="status">
        {problem ?? statusText(isRunning, done, of, learnt.conv?.accuracies.length ?? 0)}
      </p>
    </div>
  )
}

function statusText(isRunning: boolean, done: number, seed: number, tested: number): string {
  const { images, epochs } = trial
  if (isRunning && done < 2 * epochs) return `Learning: epoch ${done / 2} of ${epochs}`
  if (isRunning) return 'Testing at every place'
  if (tested === 0) return done > 0 ? 'Stopped.' : 'Trained on crosses in the left half alone.'
  return `Seed ${seed}, ${images.toLocaleString('en')} images in the left half, ${epochs} epochs.`
}
