import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'

/** That a run diverges, and the way out. */
export function Diverged({ sentence, layer }: { sentence: string; layer: FilterLayer }) {
  const { session } = useLab(learn)
  const isAdam = layer.settings.optimiser === 'adam'
  // At the limit itself it would neither come down nor grow.
  const stable = isAdam ? { adamRate: 0.1 } : { rate: 0.9 }
  return (
    <div className={styles.diverged}>
      <p className={styles.error}>{sentence}</p>
      <Button onPress={() => session.notify(session.change(stable))}>
        {isAdam ? 'Use 0.1' : 'Use 0.9'}
      </Button>
    </div>
  )
}
