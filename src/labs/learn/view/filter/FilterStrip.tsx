import { memo, useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { gradientSum } from '#labs/learn/model/filter/gradientSum.ts'
import { nextUpdate } from '#labs/learn/model/filter/nextUpdate.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useAtRest } from '#labs/learn/view/useAtRest.ts'
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

function Shown({ layer, scene }: StripProps) {
  const { pointing } = useLab(learn)
  const resting = useAtRest(scene)
  const isResting = resting === scene
  const weight = lookedAtWeight(layer, pointing.usePointed())
  return (
    <div className={styles.twin}>
      <div data-hidden={!isResting || undefined} inert={!isResting}>
        <WholeSum layer={layer} scene={isResting ? scene : resting} weight={weight} />
      </div>
      {!isResting && <Passing layer={layer} scene={scene} weight={weight} />}
    </div>
  )
}

interface StripProps {
  readonly layer: FilterLayer
  readonly scene: FilterScene
}

interface WeightProps extends StripProps {
  readonly weight: Cell
}

/** While the updates run: the slope alone, as thousands of terms could not be read. */
function Passing({ layer, scene, weight: { row, column } }: WeightProps) {
  const at = row * layer.settings.side + column
  return (
    <p className={styles.passing}>
      slope of weight [{row + 1}, {column + 1}] <b>{shortText(scene.gradient[at]!)}</b> · weight{' '}
      <b>{shortText(scene.kernel[at]!)}</b> · error{' '}
      <b className={styles.error}>{percentText(scene.error)}</b> of the target
    </p>
  )
}

/** The sum of all positions, to be unfolded, and what follows from it. */
const WholeSum = memo(function WholeSum({ layer, scene, weight }: WeightProps) {
  const { pointing } = useLab(learn)
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
})
