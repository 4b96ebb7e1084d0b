import type { Trace } from '#core/sequential.ts'
import { fieldOf, readersOf } from '#labs/digits/model/fieldOf.ts'
import { unitIndex, type UnitPlace } from '#labs/digits/model/unit.ts'
import { all, one, quad } from '#parts/volume/planePaths.ts'
import { isSame } from '#state/settingsStore.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './NetStack.module.css'
import { cellOfUnit, type Stack } from './stackUnits.ts'
import { unitEdges } from './unitEdges.ts'

interface StackMarksProps {
  readonly stack: Stack
  readonly trace: Trace
  readonly unit: UnitPlace
  /** What the weights are whole numbers over. */
  readonly parts: number
}

/** The unit that is looked at, what it sees of every layer under it, and lines to what it reads. */
export function StackMarks({ stack, trace, unit, parts }: StackMarksProps) {
  const { rows, levels, orbit } = stack
  const own = cellOfUnit(stack, unit)
  if (!own) return null
  const cell = quad(own.plane, one(own), orbit)
  const row = rows[unit.row]
  if (!row) {
    const [first] = rows
    const readers = first && readersOf(first, unit)
    return (
      <svg className={stageStyles.marks} aria-hidden="true">
        <path
          className={stageStyles.readers}
          d={levels[1]?.planes
            .map((plane) => (readers ? quad(plane, readers, orbit) : ''))
            .join('')}
        />
        <path className={stageStyles.pixel} d={cell} />
      </svg>
    )
  }
  const edges = unitEdges(stack, row, unit, {
    values: trace.values[row.from]!.data,
    index: unitIndex(row, unit),
    parts,
  })
  return (
    <svg className={stageStyles.marks} aria-hidden="true">
      {fieldOf(rows, unit).map(({ row: at, channels: [from, count], block }, step) => {
        const planes = levels[at + 1]?.planes.slice(from, from + count) ?? []
        // That a unit sees the whole of a layer needs no outline; of the input it is said.
        if (at >= 0 && planes.every((each) => isSame(block, all(each)))) return null
        return (
          <path
            key={at}
            className={at < 0 || step === 0 ? stageStyles.window : stageStyles.ghost}
            d={planes.map((each) => quad(each, block, orbit)).join('')}
          />
        )
      })}
      <path className={styles.corner} d={edges.corners} />
      {edges.lines.map(({ key, d, width, isNegative }) => (
        <path
          key={key}
          className={styles.edge}
          data-sign={isNegative ? 'negative' : 'positive'}
          style={{ strokeWidth: width }}
          d={d}
        />
      ))}
      <path className={stageStyles.output} d={cell} />
    </svg>
  )
}
