import { useMemo } from 'react'
import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import { rectPath } from '#draw/paths.ts'
import type { Ramp } from '#draw/ramp.ts'
import { digits } from '#labs/digits/digits.ts'
import { chanceText } from '#labs/digits/model/netWords.ts'
import type { Shift } from '#labs/digits/model/received.ts'
import { regionOutline } from '#labs/digits/model/regionOutline.ts'
import type { RunningNet } from '#labs/digits/model/runningNet.ts'
import { shiftAt, shiftCell, type ShiftMap, shiftSide } from '#labs/digits/model/shift/shiftMap.ts'
import { shiftText } from '#labs/digits/model/shift/shiftWords.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import { lookOf } from '#labs/digits/view/lookOf.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import stageStyles from '#ui/stage.module.css'
import { TermMark } from '#ui/TermMark.tsx'

interface ShiftGridProps {
  readonly side: Side
  readonly net: RunningNet | undefined
  /** Why it is not there. */
  readonly problem: string | undefined
  readonly map: ShiftMap | undefined
  /** Whether the map is that of before. */
  readonly isBehind: boolean
  readonly ramp: Ramp
  /** The shift that is pointed at. */
  readonly look: Shift | undefined
  readonly head: Area
  /** Whether there is room for a few words only. */
  readonly isShort: boolean
  readonly box: GridBox
}

const names = { conv: 'Convolutional', dense: 'Fully connected' }

/** What a network answers at every place; one that is pointed at is tried, one that is pressed is taken. */
export function ShiftGrid(props: ShiftGridProps) {
  const { side, net, problem, map, isBehind, ramp, look, head, isShort, box } = props
  const lab = useLab(digits)
  const { session } = lab
  const here = session.useSettings(({ down, right }) => ({ down, right }))
  const home = shiftCell(here)
  const scene = useMemo(
    () => ({
      rows: shiftSide,
      columns: shiftSide,
      values: map?.digits ?? new Uint8Array(shiftSide ** 2),
      tones: map?.chances ?? new Float32Array(shiftSide ** 2),
      ramp,
      isBare: !map,
    }),
    [map, ramp],
  )
  const outline = useMemo(
    () => map && regionOutline((row, at) => map.digits[row * shiftSide + at] === map.expected, box),
    [map, box],
  )
  const point = (cell: Cell | undefined) =>
    lookOf(lab).set({ look: cell && { shift: shiftAt(cell) } })
  const pick = (cell: Cell) => {
    const shift = shiftAt(cell)
    const isThere = shift.down === here.down && shift.right === here.right
    session.notify(session.change(isThere ? { down: 0, right: 0 } : shift))
  }
  return (
    <div data-net={side}>
      <p className={styles.head} style={{ left: head.x, top: head.y, width: head.width }}>
        <span>
          <b>{names[side]}</b> {isShort ? '' : (net?.name ?? '…')}
        </span>
        <span>
          {map ? (
            <>
              <b>{map.expected}</b> at <b>{map.held}</b> of {shiftSide ** 2} places
            </>
          ) : (
            (problem ?? (isBehind ? '…' : 'nothing drawn'))
          )}
        </span>
      </p>
      <div className={styles.map} data-behind={isBehind}>
        <MatrixGrid
          label={`${names[side]}: what it answers where the digit is moved to`}
          scene={scene}
          box={box}
          drag="cells"
          current={home}
          describe={(cell) => {
            const at = cell.row * shiftSide + cell.column
            const said = map
              ? `${map.digits[at]}; ${map.expected} is ${chanceText(map.chances[at]!)} likely`
              : 'no answer'
            return `${shiftText(shiftAt(cell))}: ${said}`
          }}
          onPoint={point}
          onPick={pick}
        />
      </div>
      <svg className={stageStyles.marks} aria-hidden="true">
        <path className={styles.outline} d={outline} />
        {look && (
          <path className={stageStyles.ghost} d={rectPath(blockRect(box, home.row, home.column))} />
        )}
        <TermMark box={box} {...(look ? shiftCell(look) : home)} />
      </svg>
    </div>
  )
}
