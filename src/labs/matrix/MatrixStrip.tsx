import { useMemo } from 'react'
import { Exact } from '#ui/sum/Exact.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { useLayer, useScene } from './matrixNow.ts'
import { longestMatrixSum, matrixSum } from './matrixSum.ts'
import styles from './MatrixStrip.module.css'
import { checkWords, factText, productName, restText } from './stripWords.ts'
import type { MatrixTerm } from './terms.ts'
import { letGo, type Mark, matrixView, pointAt, togglePin } from './view.ts'

/** How a number of y came about: a row of W times x; and that the whole product is the convolution. */
export function MatrixStrip() {
  const layer = useLayer()
  const scene = useScene(layer)
  const { pinned, unfolded } = matrixView.use((view) => view)
  const longest = useMemo(() => longestMatrixSum(layer), [layer])
  const sum = matrixSum(layer, scene, unfolded)
  const [compared, largest] = checkWords(layer)
  const termAt = (place: { channel: number; row: number; column: number }) =>
    scene.terms.find(
      ({ channel, kernelRow, kernelColumn }) =>
        channel === place.channel && kernelRow === place.row && kernelColumn === place.column,
    )
  const isShared = layer.settings.tie === 'conv'
  /** A weight that is shared stands for all its cells, another for its own. */
  const markOf = ({ indexes, input }: MatrixTerm): Mark =>
    isShared
      ? { part: 'weight', index: indexes[0]! }
      : { part: 'cell', row: scene.row, column: input }
  const pin = scene.terms.find(
    ({ indexes, input }) =>
      (pinned?.part === 'weight' && indexes.includes(pinned.index)) ||
      (pinned?.part === 'cell' && pinned.row === scene.row && pinned.column === input),
  )
  return (
    <SumStrip
      sum={sum}
      place={productName(layer, scene.row)}
      longest={longest}
      lookedAt={scene.lookedAt[0]}
      pinned={pin && { channel: pin.channel, row: pin.kernelRow, column: pin.kernelColumn }}
      onPoint={(place) => {
        const term = place && termAt(place)
        pointAt(term && markOf(term))
      }}
      onPin={(place) => {
        const term = termAt(place)
        if (term) togglePin(markOf(term))
      }}
      onFold={(group, isOpen) => matrixView.set({ unfolded: new Map(unfolded).set(group, isOpen) })}
      letGo={letGo}
    >
      <div className={styles.facts}>
        <p className={`${styles.fact} ${styles.count}`}>
          {sum.isWhole ? scene.terms.length : `${scene.counted} of ${scene.terms.length}`} product
          {scene.terms.length === 1 ? '' : 's'}, {sum.isWhole ? 'sum' : 'so far'}{' '}
          <Exact value={sum.sum} />
          {restText(layer, scene)}
        </p>
        <p className={styles.fact}>{factText(layer, scene)}</p>
        <p className={styles.fact}>
          largest |{compared}| = <b>{largest}</b>
        </p>
      </div>
    </SumStrip>
  )
}
