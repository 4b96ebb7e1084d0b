import type { LabEntry } from '#labs/lab.ts'
import { Button } from '#ui/Button.tsx'
import styles from './LabStatus.module.css'
import type { LabLoad } from './useOpenLab.ts'

/** In the place of a lab whose code is not there (yet). */
export function LabStatus(props: {
  readonly entry: LabEntry
  readonly load: Exclude<LabLoad, { status: 'ready' }>
}) {
  const { entry, load } = props
  return (
    <main id="stage" className={styles.status} tabIndex={-1} data-stage>
      <h1>{entry.title}</h1>
      {load.status === 'loading' ? (
        <p>{entry.question}</p>
      ) : (
        <div role="alert">
          <p>This lab could not be loaded. A newer version may be out, or the network is away.</p>
          <Button kind="primary" onPress={load.retry}>
            Try again
          </Button>
          <Button onPress={() => location.reload()}>Reload the page</Button>
        </div>
      )}
    </main>
  )
}
