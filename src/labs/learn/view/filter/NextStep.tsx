import type { Cell } from '#draw/gridBox.ts'
import { learn } from '#labs/learn/learn.ts'
import { divergence } from '#labs/learn/model/filter/divergence.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { weightUpdate } from '#labs/learn/model/filter/weightUpdate.ts'
import { writtenUpdate } from '#labs/learn/model/filter/writtenUpdate.ts'
import { shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'

interface NextStepProps {
  readonly layer: FilterLayer
  readonly scene: FilterScene
  readonly weight: Cell
}

/** What the next update makes of a weight; at the end of a run that diverges, the way out. */
export function NextStep({ layer, scene, weight }: NextStepProps) {
  const { update } = scene
  const { path, settings } = layer
  const lost = update === path.updates ? divergence(layer) : undefined
  if (lost !== undefined) return <Diverged sentence={lost} isAdam={settings.optimiser === 'adam'} />
  if (layer.warning !== undefined) return <p className={styles.error}>{layer.warning}</p>
  const at = weight.row * settings.side + weight.column
  if (update === path.updates)
    return (
      <p className={styles.fact}>
        The last update: the weight stays <b>{shortText(scene.kernel[at]!)}</b>
      </p>
    )
  return (
    <p className={styles.fact}>
      Update {update + 1}:{' '}
      {writtenUpdate(weightUpdate(layer, update, at)).map(({ text, meaning }, part) => (
        <span key={part} data-meaning={meaning}>
          {text}{' '}
        </span>
      ))}
    </p>
  )
}

function Diverged({ sentence, isAdam }: { readonly sentence: string; readonly isAdam: boolean }) {
  const { session } = useLab(learn)
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
