import { useMoment } from '#state/useMoment.ts'
import { findNow } from './findNow.ts'
import { placeSaid } from './findWords.ts'
import { sharingSession } from './session.ts'
import styles from './FindStage.module.css'

/** What both detectors make of the image of the step. */
export function FindStrip() {
  const { output } = useMoment(sharingSession)
  sharingSession.useSettings((settings) => settings.seed)
  findNow.use(({ learnt }) => learnt)
  return <p className={styles.strip}>{placeSaid(output)}</p>
}
