import { useMemo } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { cellText } from '#draw/numberWords.ts'
import type { Ramp } from '#draw/ramp.ts'
import { digits } from '#labs/digits/digits.ts'
import type { Occlusion } from '#labs/digits/model/erase/occlusion.ts'
import { paperReach } from '#labs/digits/model/erase/occlusion.ts'
import { inkOutline } from '#labs/digits/model/inkOutline.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import { type Square, toggledSquare } from '#labs/digits/model/squares.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import { lookOf } from '#labs/digits/view/lookOf.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { TermMark } from '#ui/TermMark.tsx'

interface OcclusionGridProps {
  readonly side: Side
  readonly net: RunningNet | undefined
  /** Why it is not there. */
  readonly problem: string | undefined
  readonly occlusion: Occlusion | undefined
  /** Whether it is that of before. */
  readonly isBehind: boolean
  readonly ramp: Ramp
  /** What both networks get: its outline lies over the map. */
  readonly pixels: Float32Array
  /** The pixel that is pointed at. */
  readonly look: Square | undefined
  readonly head: Area
  /** Whether there is room for a few words only. */
  readonly isShort: boolean
  readonly box: GridBox
}

const names = { conv: 'Convolutional', dense: 'Fully connected' }

/** How much a network's answer loses with paper on each pixel; where it is pressed, the eraser is used. */
export function OcclusionGrid(props: OcclusionGridProps) {
  const { side, net, problem, occlusion, isBehind, ramp, pixels, look, head, isShort, box } = props
  const lab = useLab(digits)
  const { session } = lab
  const scene = useMemo(() => {
    const values = occlusion
      ? occlusion.chances.map((chance) => Math.max(0, occlusion.whole - chance))
      : new Float32Array(inputSide ** 2)
    return { rows: inputSide, columns: inputSide, values, ramp, isBare: true }
  }, [occlusion, ramp])
  const outline = useMemo(() => inkOutline(pixels, box), [pixels, box])
  return (
    <div data-net={side}>
      <p className={styles.head} style={{ left: head.x, top: head.y, width: head.width }}>
        <span>
          <b>{names[side]}</b> {isShort ? '' : (net?.name ?? '…')}
        </span>
        <span>
          {occlusion ? (
            <>
              what <b>{occlusion.digit}</b> loses of {chanceText(occlusion.whole)}
            </>
          ) : (
            (problem ?? (isBehind ? '…' : 'no ink'))
          )}
        </span>
      </p>
      <div className={styles.map} data-behind={isBehind}>
        <MatrixGrid
          label={`${names[side]}: what its answer loses with 5 × 5 pixels of paper on each pixel`}
          scene={scene}
          box={box}
          drag="cells"
          describe={(cell) => {
            const at = cell.row * inputSide + cell.column
            if (!occlusion) return `${cellText(cell)}: no answer`
            const { digit, digits: said, chances } = occlusion
            return `paper on ${cellText(cell)}: ${said[at]}; ${digit} is ${chanceText(chances[at]!)} likely`
          }}
          onPoint={(square) => lookOf(lab).set({ look: square && { square, reach: paperReach } })}
          onPick={(square) =>
            session.notify(
              session.change({ erased: toggledSquare(session.settings().erased, square) }),
            )
          }
        />
      </div>
      <svg className={stageStyles.marks} aria-hidden="true">
        <path className={styles.outline} d={outline} />
        {look && <TermMark box={box} {...look} />}
      </svg>
    </div>
  )
}
