import { Dices, Play, Square } from 'lucide-react'
import { useEffect } from 'react'
import { learn } from '#labs/learn/learn.ts'
import { testedBy } from '#labs/learn/model/read/netReading.ts'
import { reading } from '#labs/learn/model/read/reading.ts'
import { accuraciesText, progressText } from '#labs/learn/model/read/readWords.ts'
import { readingRunOf } from '#labs/learn/work/readingRun.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './ReadStage.module.css'
import { madeBy, useReading } from './useReading.ts'

/** Milliseconds after which a setting is no longer being dragged. */
const settled = 250

/** Trains as soon as it is in sight, and anew when other settings have been chosen for a moment. */
export function Training() {
  const lab = useLab(learn)
  const { session } = lab
  const run = readingRunOf(lab)
  const seed = session.useSettings((settings) => settings.seed)
  const rate = session.useSettings((settings) => settings.readRate)
  const { readings, wanted } = useReading()
  const { isRunning, problem } = readings
  const made = madeBy(readings)
  const isDone = !isRunning && made === reading.updates
  const last = isDone && readings.nets ? testedBy(readings.nets, made) : undefined
  useEffect(() => {
    // What has not begun yet is not being dragged.
    const soon = setTimeout(() => void run.start({ seed, rate }), run.get().nets ? settled : 0)
    return () => clearTimeout(soon)
  }, [run, seed, rate])
  useEffect(() => run.stop, [run])
  useEffect(() => {
    if (!isRunning) return
    // Playing goes no further than what has been learned: it waits there, and goes on with it.
    return session.playback.subscribe(({ playing, step }) => {
      const learned = madeBy(run.get())
      if (playing && step > learned) session.playback.setState({ step: learned })
    })
  }, [run, session, isRunning])
  const restart = () => session.notify(session.change({ seed: (seed % 999) + 1 }))
  return (
    <div className={styles.training}>
      {isRunning ? (
        <Button icon={<Square />} onPress={run.stop}>
          Stop
        </Button>
      ) : made < reading.updates ? (
        <Button icon={<Play />} kind="primary" onPress={() => void run.start({ seed, rate })}>
          {made > 0 ? 'Go on' : 'Train both'}
        </Button>
      ) : (
        <Button icon={<Dices />} onPress={restart}>
          Other random start
        </Button>
      )}
      {isRunning && <progress aria-label="Updates made" value={made} max={reading.updates} />}
      {/* Silent while the updates are counted; in the end it is heard how well both read. */}
      <p role="status" data-passing="" aria-live={isRunning ? 'off' : 'polite'}>
        {problem ?? progressText(isRunning, made, wanted)}
        {last && <span data-heard> {accuraciesText(last.accuracy)} of the test digits.</span>}
      </p>
    </div>
  )
}
