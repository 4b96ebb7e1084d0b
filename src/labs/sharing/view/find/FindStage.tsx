import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { Play, Square } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { countText } from '#draw/numberWords.ts'
import { trial } from '#labs/sharing/model/trial.ts'
import { Button } from '#ui/Button.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import { AccuracyLegend, AccuracyMap } from './AccuracyMap.tsx'
import { ExampleImage } from './ExampleImage.tsx'
import { findBoxes } from './findBoxes.ts'
import { positions } from '#labs/sharing/model/findExamples.ts'
import { experimentOf } from '#labs/sharing/work/experiment.ts'
import frameStyles from '#labs/sharing/view/Frame.module.css'
import styles from './FindStage.module.css'

/** An image with the pattern, and how well each detector finds it at every position. */
export function FindStage() {
  const step = useLab(sharing).useStep()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame)
  const [image, dense, conv] = findBoxes(width, height)
  return (
    <div className={frameStyles.stage}>
      <div ref={frame} className={frameStyles.figures}>
        {width > 0 && image && dense && conv && (
          <>
            <ExampleImage box={image} step={step} />
            <AccuracyMap kind="dense" box={dense} step={step} />
            <AccuracyMap kind="conv" box={conv} step={step} />
          </>
        )}
      </div>
      <Training />
    </div>
  )
}

/** Milliseconds after which a seed is no longer being dragged. */
const settled = 250

/** Trains as soon as the experiment is in sight, and anew when another seed has been chosen for a moment. */
function Training() {
  const lab = useLab(sharing)
  const experiment = experimentOf(lab)
  const seed = lab.session.useSettings((settings) => settings.seed)
  const { isRunning, done, learnt, problem, seed: of } = experiment.use((value) => value)
  const tested = learnt.conv?.accuracies.length ?? 0
  useEffect(() => {
    const finding = experiment.get()
    const isWhole = finding.learnt.conv?.accuracies.length === positions ** 2
    if (finding.seed === seed && isWhole) return
    const soon = setTimeout(() => void experiment.start(seed), settled)
    return () => clearTimeout(soon)
  }, [experiment, seed])
  useEffect(() => experiment.stop, [experiment])
  const all = 2 * trial.epochs
  return (
    <div className={`${frameStyles.below} ${styles.training}`}>
      {isRunning ? (
        <Button icon={<Square />} onPress={experiment.stop}>
          Stop
        </Button>
      ) : (
        <Button icon={<Play />} kind="primary" onPress={() => void experiment.start(seed)}>
          {learnt.conv ? 'Train again' : 'Train both'}
        </Button>
      )}
      {isRunning && done < all && <progress aria-label="Epochs trained" value={done} max={all} />}
      <p role="status" aria-live={isRunning ? 'off' : 'polite'}>
        {problem ?? statusText(isRunning, done, of, tested)}
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
  return `Seed ${seed}, ${countText(images)} images in the left half, ${epochs} epochs.`
}
