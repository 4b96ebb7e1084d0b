import type { Cell } from '#draw/gridBox.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { weightUpdate } from '#labs/learn/model/filter/weightUpdate.ts'
import { writtenUpdate } from '#labs/learn/model/filter/writtenUpdate.ts'
import { shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'

interface NextStepProps {
  readonly layer: FilterLayer
  readonly scene: FilterScene
  readonly weight: Cell
}

/** What the next update makes of a weight. */
export function NextStep({ layer, scene, weight }: NextStepProps) {
  const { update } = scene
  const { path, settings } = layer
  if (layer.warning !== undefined) return <p className={styles.error}>{layer.warning}</p>
  const at = weight.row * settings.side + weight.column
  if (update === path.updates)
    return (
      <p className={styles.fact}>
        After the last update the weight is <b>{shortText(scene.kernel[at]!)}</b>
      </p>
    )
  return (
    <p className={styles.fact}>
      Next update:{' '}
      {writtenUpdate(weightUpdate(layer, update, at)).map(({ text, meaning }, part) => (
        <span key={part} data-meaning={meaning}>
          {text}{' '}
        </span>
      ))}
    </p>
  )
}
