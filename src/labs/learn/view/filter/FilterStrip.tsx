import { countText } from '#draw/numberWords.ts'
import type { SumPiece } from '#draw/sum/longestSum.ts'
import { learn } from '#labs/learn/learn.ts'
import { cellNumbersText } from '#labs/learn/model/filter/cellNumbersText.ts'
import { divergence } from '#labs/learn/model/filter/divergence.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { FilterScene } from '#labs/learn/model/filter/filterScene.ts'
import { termsOfRow, weightGradient } from '#labs/learn/model/filter/weightGradient.ts'
import { writtenGradient } from '#labs/learn/model/filter/writtenGradient.ts'
import styles from '#labs/learn/view/Strip.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SumStrip } from '#ui/sum/SumStrip.tsx'
import { Diverged } from './Diverged.tsx'
import { lookedAtWeight } from './lookedAtWeight.ts'
import { NextStep } from './NextStep.tsx'

/** How one weight changes: its slope as a sum over all positions, and the update that follows from it. */
export function FilterStrip() {
  const shown = useShown('filter')
  return shown && <Shown {...shown} />
}

/** The strip is as low at every step; what is longer scrolls inside. */
const longest: readonly SumPiece[] = []

interface ShownProps {
  readonly layer: FilterLayer
  readonly scene: FilterScene
}

function Shown({ layer, scene }: ShownProps) {
  const { pointing } = useLab(learn)
  const { hovered, pinned, unfolded } = pointing.use((view) => view)
  const weight = lookedAtWeight(layer, hovered, pinned)
  const position = hovered?.part === 'difference' ? hovered : undefined
  const gradient = weightGradient(layer, scene, weight)
  const sum = writtenGradient(
    gradient,
    (row) => termsOfRow(layer, scene, weight, row),
    unfolded,
    position,
  )
  const [, rows = 0, columns = 0] = layer.wanted.shape
  const isAtEnd = scene.update === layer.path.updates
  const lost = divergence(layer)
  const said = hovered && cellNumbersText(layer, scene, hovered)
  return (
    <div className={styles.slope}>
      <SumStrip
        sum={sum}
        place={`slope of weight [${weight.row + 1}, ${weight.column + 1}]`}
        longest={longest}
        lookedAt={position}
        isLow
        pinned={undefined}
        onPoint={(term) => pointing.pointAt(term && { part: 'difference', ...placeOf(term) })}
        // Enter on a product pins the weight whose slope it is part of.
        onPin={() => pointing.togglePin({ part: 'kernel', ...weight })}
        onFold={pointing.fold}
        onEscape={pointing.clearPin}
      >
        <div className={`${styles.strip} ${styles.facts}`}>
          {said ? (
            <p className={styles.fact}>{said}</p>
          ) : (
            <>
              {lost !== undefined && <Diverged sentence={lost} layer={layer} />}
              {!(lost !== undefined && isAtEnd) && (
                <div className={lost === undefined ? undefined : styles.explained}>
                  <NextStep layer={layer} scene={scene} weight={weight} />
                </div>
              )}
              {lost === undefined && (
                <p className={`${styles.fact} ${styles.explained}`}>
                  Difference × pixel, over all {countText(rows * columns)} positions;{' '}
                  {countText(sum.divisor)} = {countText(rows * columns)} × {layer.white} ÷ 2
                </p>
              )}
            </>
          )}
        </div>
      </SumStrip>
    </div>
  )
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }) {
  return { row, column }
}
