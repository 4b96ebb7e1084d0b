import { Play, Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useMoment } from '#state/useMoment.ts'
import { Button } from '#ui/Button.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { AccuracyLegend, AccuracyMap } from './AccuracyMap.tsx'
import { ExampleImage } from './ExampleImage.tsx'
import { findBoxes } from './findBoxes.ts'
import { places } from './findExamples.ts'
import { findNow, startFinding, stopFinding, trial } from './findNow.ts'
import styles from './FindStage.module.css'
import { sharingSession } from './session.ts'

/** An image with the pattern, and how well each detector finds it at every place. */
export function FindStage() {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const { output } = useMoment(sharingSession)
  useTrained()
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

/** Trains as soon as the experiment is in sight, and anew when another seed has been chosen for a moment. */
function useTrained() {
  const seed = sharingSession.useSettings((settings) => settings.seed)
  useEffect(() => {
    const { seed: of, learnt } = findNow.get()
    if (of === seed && learnt.conv?.accuracies.length === places ** 2) return
    const soon = setTimeout(() => void startFinding(seed), settled)
    return () => clearTimeout(soon)
  }, [seed])
  useEffect(() => stopFinding, [])
}

/** Milliseconds after which a seed is no longer being dragged. */
const settled = 250

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
      <AccuracyLegend />
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
