import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useMemo } from 'react'
import { Exact } from '#ui/sum/Exact.tsx'
import type { KernelPlace } from '#ui/sum/kernelPlace.ts'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { longestMatrixSum, matrixSum } from '#labs/matrix/model/matrixSum.ts'
import styles from './Strip.module.css'
import { checkWords, factText, productName, restText } from '#labs/matrix/model/words.ts'
import type { Mark } from '#labs/matrix/model/scene.ts'
import { escapeInMatrix } from './escape.ts'
import { counted } from '#draw/numberWords.ts'

/** How a number of y came about: a row of W times x; and that the whole product is the convolution. */
export function MatrixStrip() {
  const lab = useLab(matrix)
  const { pointing, useLayer, useStandingScene } = lab
  const layer = useLayer()
  const scene = useStandingScene()
  const { pinned, unfolded } = pointing.use((view) => view)
  const longest = useMemo(() => longestMatrixSum(layer), [layer])
  const sum = matrixSum(layer, scene, unfolded)
  const [compared, largest] = checkWords(layer)
  /** A weight that is shared stands for all its cells, another for its own. */
  const markAt = ({ channel, row, column }: KernelPlace): Mark | undefined => {
    const term = scene.terms.find(
      (each) => each.channel === channel && each.kernelRow === row && each.kernelColumn === column,
    )
    if (!term) return undefined
    return layer.settings.connectivity === 'conv'
      ? { part: 'weight', index: term.indexes[0]! }
      : { part: 'cell', row: scene.row, column: term.input }
  }
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
      onPoint={(place) => pointing.pointAt(place && markAt(place))}
      onPin={(place) => {
        const mark = markAt(place)
        if (mark) pointing.togglePin(mark)
      }}
      onFold={pointing.fold}
      onEscape={() => escapeInMatrix(lab)}
    >
      <div className={styles.facts}>
        <p className={styles.count}>
          {!sum.isWhole && `${scene.counted} of `}
          {counted(scene.terms.length, 'product')}, {sum.isWhole ? 'sum' : 'so far'}{' '}
          <Exact value={sum.sum} />
          {restText(layer, scene)}
        </p>
        <p>{factText(layer, scene)}</p>
        <p>
          largest |{compared}| = <b>{largest}</b>
        </p>
      </div>
    </SumStrip>
  )
}
