import { cellText, spokenNumber } from '#draw/numberWords.ts'
import { createRamp } from '#draw/ramp.ts'
import { learn } from '#labs/learn/learn.ts'
import { embedded } from '#labs/learn/model/targets.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { settingEdit } from '#parts/lab/settingEdit.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import panelStyles from '#ui/panel.module.css'
import { Segments } from '#ui/Segments.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from './OwnGrid.module.css'

const width = 168 // px
const sides = [3, 5, 7] as const

/** The numbers of a filter of one's own, to be changed. */
export function OwnGrid({ own }: { readonly own: readonly number[] }) {
  const { session } = useLab(learn)
  const palette = usePalette()
  const side = Math.sqrt(own.length)
  const reach = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
  const scene = {
    rows: side,
    columns: side,
    values: own,
    smallDigits: true,
    ramp: createRamp('signed', -reach, reach, palette),
  }
  const value = ({ row, column }: { row: number; column: number }) => own[row * side + column] ?? 0
  return (
    <>
      <div className={styles.grid} style={{ width, height: width }}>
        <MatrixGrid
          label="Filter to find"
          scene={scene}
          box={{ x: 0, y: 0, cell: width / side, rows: side, columns: side }}
          drag="value"
          describe={(cell) => `weight, ${cellText(cell)}: ${spokenNumber(value(cell))}`}
          onPoint={() => undefined}
          edit={settingEdit(session, {
            value,
            limits: { min: -100, max: 100, step: 0.0001 },
            fine: 0.1,
            change: ({ row, column }, next) => ({ own: own.with(row * side + column, next) }),
          })}
        />
      </div>
      <Segments
        label="Size of the filter"
        value={side}
        options={sides.map((each) => ({ value: each, label: `${each}×${each}` }))}
        onChange={(next) => session.notify(session.change({ own: resized(own, next) }))}
      />
      <p className={panelStyles.purpose}>
        Type into a cell, drag it up or down, or paste a matrix of 3×3, 5×5 or 7×7 anywhere.
      </p>
    </>
  )
}

/** With zeros around, or without its outermost cells. */
function resized(own: readonly number[], side: number): number[] {
  const now = Math.sqrt(own.length)
  if (side >= now) return Array.from(embedded(Float64Array.from(own), side))
  const cut = (now - side) / 2
  return Array.from(
    { length: side * side },
    (_, at) => own[(Math.floor(at / side) + cut) * now + (at % side) + cut]!,
  )
}
