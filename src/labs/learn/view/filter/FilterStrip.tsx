import { useDeferredValue, useMemo } from 'react'
import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { gradientSum } from '#labs/learn/model/filter/gradientSum.ts'
import { nextUpdate } from '#labs/learn/model/filter/nextUpdate.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { LabSum } from '#parts/lab/LabSum.tsx'
import { lookedAtWeight } from './lookedAtWeight.ts'

/** How one weight changes: its slope as a sum over all positions, and the update that follows from it. */
export function FilterStrip() {
  const shown = useShown('filter')
  return shown && <Shown {...shown} />
}

const longest = {
  place: 'slope of weight [7, 7]',
  value: '−0.0000',
  sum: '−0000.000',
  result: '−0.0000',
}

function Shown(shown: { readonly layer: FilterLayer; readonly scene: FilterScene }) {
  // The sum has thousands of terms: while the updates run it may come a little later than the picture.
  const { layer, scene } = useDeferredValue(shown)
  const { pointing } = useLab(learn)
  const weight = lookedAtWeight(layer, pointing.usePointed())
  const parts = useMemo(() => gradientSum(layer, scene, weight), [layer, scene, weight])
  const { row, column } = weight
  const [, rows = 0, columns = 0] = layer.wanted.shape
  const next = nextUpdate(layer, scene, row * layer.settings.side + column)
  return (
    <LabSum
      pointing={pointing}
      parts={parts}
      place={`slope of weight [${row + 1}, ${column + 1}]`}
      longest={longest}
      markOf={(term) => ({ part: 'output' as const, row: term.row, column: term.column })}
    >
      <p className={styles.fact}>
        Difference × pixel, added over all {countText(rows * columns)} positions;{' '}
        {countText(parts.divisor)} = {countText(rows * columns)} · {layer.white} ÷ 2
      </p>
      <p className={styles.fact}>
        {next ? (
          <>
            Update {scene.update + 1}: {shortText(next.weight, 5)} − {next.steps} ={' '}
            <b>{shortText(next.after, 5)}</b>
          </>
        ) : (
          <>
            The last update: the weight stays{' '}
            {shortText(scene.kernel[row * layer.settings.side + column]!)}
          </>
        )}
      </p>
      <p className={styles.fact}>
        Error <b className={styles.error}>{percentText(scene.error)}</b> of the target
      </p>
    </LabSum>
  )
}
