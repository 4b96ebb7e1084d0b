import { useMemo } from 'react'
import type { Cell } from '#draw/gridBox.ts'
import { montage, pictureCell, placeIn, type PlacedMontage, settledMove } from '#draw/montage.ts'
import { spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { digits } from '#labs/digits/digits.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { reachOf } from '#labs/digits/model/reachOf.ts'
import { rowCost, rowTitle, rowWeights, shortTitle, unitText } from '#labs/digits/model/netWords.ts'
import type { Side, UnitPlace } from '#labs/digits/model/unit.ts'
import { isSame } from '#state/settingsStore.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { MontageFrame } from '#ui/MontageFrame.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from '#labs/digits/view/Digits.module.css'

interface LayerMapsProps {
  readonly side: Side
  /** Which row of the network. */
  readonly at: number
  readonly row: NetRow
  readonly values: Float32Array
  readonly placed: PlacedMontage
  readonly room: number
  /** Whether there is room for a few words only. */
  readonly isShort: boolean
  readonly unit: UnitPlace | undefined
}

/** All numbers of a layer: its maps, or its units. One that is pressed is looked at. */
export function LayerMaps({ side, at, row, values, placed, room, isShort, unit }: LayerMapsProps) {
  const { form, box } = placed
  const lab = useLab(digits)
  const { pointing, session } = lab
  const palette = usePalette()
  const reach = reachOf(values)
  const ramp = useMemo(() => createRamp('signed', -reach, reach, palette), [reach, palette])
  const scene = useMemo(() => ({ ...montage(form, values), ramp }), [form, values, ramp])
  const placeOf = (cell: Cell): UnitPlace | undefined => {
    const place = placeIn(form, cell)
    return (
      place && {
        side,
        row: at,
        channel: place.picture,
        y: place.row,
        x: place.column,
      }
    )
  }
  const pick = (cell: Cell) => {
    const place = placeOf(cell)
    if (!place) return
    const isChosen = isSame(session.settings().unit, place)
    session.notify(session.change({ unit: isChosen ? undefined : place }))
  }
  const current = unit?.side === side && unit.row === at ? cellOf(placed, unit) : undefined
  return (
    <>
      <p className={styles.rowTitle} style={{ left: box.x, top: box.y, width: room }}>
        {isShort ? (
          <b>{shortTitle(row)}</b>
        ) : (
          <>
            <b>{rowTitle(row)}</b> <span>{rowWeights(row)}</span>
          </>
        )}
      </p>
      <MatrixGrid
        label={`${rowTitle(row)}, ${rowWeights(row)}, ${rowCost(row)}`}
        scene={scene}
        box={box}
        drag="cells"
        current={current}
        describe={(cell) => {
          const place = placeOf(cell)
          const value = scene.values[cell.row * scene.columns + cell.column]!
          return place ? `${unitText(row, place)}: ${spokenNumber(value)}` : 'between two maps'
        }}
        onPoint={(cell) => pointing.pointAt(cell && placeOf(cell))}
        settle={(to, from, isAlt) => settledMove(form, to, from, isAlt)}
        onPick={pick}
        onEscape={() => {
          if (!session.settings().unit) return false
          session.change({ unit: undefined })
          return true
        }}
      />
      {form.count > 1 && <MontageFrame at={placed} />}
    </>
  )
}

/** Where a unit stands among the cells of its row. */
export function cellOf({ form }: PlacedMontage, { channel, y, x }: UnitPlace): Cell {
  const { row, column } = pictureCell(form, channel)
  return { row: row + y, column: column + x }
}
