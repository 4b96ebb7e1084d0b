import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { pictureCell, type PlacedMontage } from '#draw/montage.ts'
import { rectPath } from '#draw/paths.ts'
import { type Block, fieldOf, readersOf } from '#labs/digits/model/fieldOf.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import type { Side, UnitPlace } from '#labs/digits/model/unit.ts'
import stageStyles from '#ui/stage.module.css'
import type { NetFigures } from '#labs/digits/view/digitsFigures.ts'
import { cellOf } from './LayerMaps.tsx'

interface UnitMarksProps {
  readonly unit: UnitPlace
  readonly nets: Readonly<Record<Side, readonly NetRow[] | undefined>>
  readonly placed: Readonly<Record<Side, NetFigures>>
  readonly input: GridBox
}

/** The unit that is looked at, and what it sees of every layer before it; of a pixel, who reads it. */
export function UnitMarks({ unit, nets, placed, input }: UnitMarksProps) {
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {unit.row < 0 ? (
        <>
          <path className={stageStyles.pixel} d={blockPath(input, cellBlock(unit.y, unit.x))} />
          {(['conv', 'dense'] as const).map((side) => {
            const [row] = nets[side] ?? []
            const maps = placed[side].rows[0]
            if (!row || !maps) return null
            return (
              <path
                key={side}
                className={stageStyles.readers}
                d={inMaps(maps, [0, row.shape[0]], readersOf(row, unit))}
              />
            )
          })}
        </>
      ) : (
        <Field unit={unit} rows={nets[unit.side]} placed={placed[unit.side].rows} input={input} />
      )}
    </svg>
  )
}

function Field(props: {
  readonly unit: UnitPlace
  readonly rows: readonly NetRow[] | undefined
  readonly placed: readonly PlacedMontage[]
  readonly input: GridBox
}) {
  const { unit, rows, placed, input } = props
  const own = placed[unit.row]
  if (!rows) return null
  return (
    <>
      {fieldOf(rows, unit).map(({ row, channels, block }, at) => {
        const isLast = row < 0
        const maps = placed[row]
        const d = isLast ? blockPath(input, block) : maps && inMaps(maps, channels, block)
        const style = at === 0 || isLast ? stageStyles.window : stageStyles.ghost
        return <path key={row} className={style} d={d} />
      })}
      {own && (
        <path className={stageStyles.output} d={blockPath(own.box, cellBlockOf(own, unit))} />
      )}
    </>
  )
}

function cellBlockOf(placed: PlacedMontage, unit: UnitPlace): Block {
  const { row, column } = cellOf(placed, unit)
  return cellBlock(row, column)
}

function cellBlock(row: number, column: number): Block {
  return { row, column, rows: 1, columns: 1 }
}

/** The same block of some maps. */
function inMaps(
  { form, box }: PlacedMontage,
  [from, count]: readonly [number, number],
  { row, column, rows, columns }: Block,
): string {
  return Array.from({ length: count }, (_, at) => {
    const start = pictureCell(form, from + at)
    return blockPath(box, {
      row: start.row + row,
      column: start.column + column,
      rows,
      columns,
    })
  }).join('')
}

function blockPath(box: GridBox, { row, column, rows, columns }: Block): string {
  return rectPath(blockRect(box, row, column, rows, columns))
}
