import { Button } from '#ui/Button.tsx'
import { CopyReport } from './CopyReport.tsx'
import styles from './CrashCard.module.css'

/** Stands where something stopped working: what it was, and the three things a person can do about it. */
export function CrashCard(props: {
  readonly place: string
  readonly report: string
  readonly onRetry: () => void
  readonly onReset: () => void
}) {
  return (
    <div className={styles.card} role="alert">
      <h2>{props.place} stopped working</h2>
      <p>The rest goes on. Your settings are kept; resetting them can be undone.</p>
      <div className={styles.deeds}>
        <Button kind="primary" onPress={props.onRetry}>
          Try again
        </Button>
        <Button onPress={props.onReset}>Reset</Button>
        <CopyReport report={props.report} />
      </div>
    </div>
  )
}
