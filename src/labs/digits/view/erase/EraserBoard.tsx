import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import { cellText } from '#draw/numberWords.ts'
import { digits } from '#labs/digits/digits.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { eraserReach, type Square, toggledSquare } from '#labs/digits/model/squares.ts'
import { white } from '#labs/digits/model/unitTerms.ts'
import styles from '#labs/digits/view/Digits.module.css'
import { lookOf } from '#labs/digits/view/lookOf.ts'
import { ReceivedDigit } from '#labs/digits/view/ReceivedDigit.tsx'
import { erasingOf } from '#labs/digits/work/erasing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'

interface EraserBoardProps {
  readonly name: string
  readonly title: string
  readonly values: Float32Array
  readonly box: GridBox
}

/** What the networks get, under an eraser: a press makes 3 × 3 pixels paper, another puts them back. */
export function EraserBoard({ name, title, values, box }: EraserBoardProps) {
  const lab = useLab(digits)
  const { session } = lab
  const { erased, par } = session.useSettings(({ erased, par }) => ({ erased, par }))
  const { pars } = erasingOf(lab).use((value) => value)
  const { look } = lookOf(lab).use((value) => value)
  return (
    <>
      <ReceivedDigit
        name={name}
        title={title}
        box={box}
        values={values}
        describe={(cell) =>
          `${cellText(cell)}: ${values[cell.row * inputSide + cell.column]} of ${white}`
        }
        onPoint={(square) => lookOf(lab).set({ look: square && { square, reach: eraserReach } })}
        onPick={(square) =>
          session.notify(session.change({ erased: toggledSquare(erased, square) }))
        }
      />
      <svg className={stageStyles.marks} aria-hidden="true">
        <path className={styles.erased} d={squaresPath(box, erased)} />
        {par && (
          <>
            <path className={stageStyles.window} d={squaresPath(box, pars.conv?.squares ?? [])} />
            <path className={styles.densePar} d={squaresPath(box, pars.dense?.squares ?? [])} />
          </>
        )}
        {look?.square && (
          <path className={stageStyles.pixel} d={squaresPath(box, [look.square], look.reach)} />
        )}
      </svg>
    </>
  )
}

/** Squares as frames, cut off at the border. */
function squaresPath(box: GridBox, squares: readonly Square[], reach = eraserReach): string {
  return squares
    .map(({ row, column }) => {
      const [top, left] = [Math.max(0, row - reach), Math.max(0, column - reach)]
      const [bottom, right] = [row, column].map((at) => Math.min(inputSide, at + reach + 1))
      return rectPath(blockRect(box, top, left, bottom! - top, right! - left))
    })
    .join('')
}
