import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { useId } from 'react'
import { gridMove } from '#draw/gridMove.ts'
import { useGridWalk } from '#ui/useGridWalk.ts'
import { chooseLayer, chooseUnit } from './choose.ts'
import styles from './Stage.module.css'
import type { FieldLayout } from './layout.ts'
import { fieldScene } from '#labs/field/model/scene.ts'
import type { Stack } from '#labs/field/model/stack.ts'
import { unitAt } from '#labs/field/model/unit.ts'
import { layerName, sightText, sizeText } from '#labs/field/model/words.ts'

/**
 * The units of the chosen layer for those who use keys: one cell with the focus, which is the unit of the step. Arrows
 * move it, Page Up and Page Down go to the layer above and below.
 */
export function UnitGrid(props: { readonly stack: Stack; readonly layout: FieldLayout }) {
  const { stack, layout } = props
  const lab = useLab(field)
  const { chosen } = stack
  const unit = unitAt(stack, lab.useStep())
  const plate = layout.plates[chosen]!
  const id = useId()
  const { active, moves, handleKeyDown } = useGridWalk({
    moveOf(pressed) {
      if (pressed.key === 'PageUp') return () => chooseLayer(lab, chosen + 1)
      if (pressed.key === 'PageDown') return () => chooseLayer(lab, chosen - 1)
      const to = gridMove(pressed, unit, plate)
      return to && (() => chooseUnit(lab, { layerIndex: chosen, ...to }))
    },
    onEscape: () => false,
  })
  const { rows, columns, width, height, rise, x, y } = plate
  const [across, down] = [width / columns, height / rows]
  const output = unit.row * columns + unit.column
  const scene = fieldScene(stack, { output, products: Infinity, glide: 0 })
  return (
    <div
      className={styles.units}
      role="grid"
      aria-label={`Units of ${layerName(chosen)}, ${sizeText(stack.levels[chosen]!.size)}`}
      tabIndex={-1}
      aria-describedby={id}
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-readonly="true"
      onKeyDown={handleKeyDown}
    >
      <span id={id} hidden>
        Arrow keys move the unit, Page Up and Page Down the layer.
      </span>
      <div role="row" aria-rowindex={unit.row + 1}>
        <div
          ref={active}
          key={moves}
          className={styles.unit}
          role="gridcell"
          tabIndex={0}
          aria-colindex={unit.column + 1}
          aria-label={`${cellText(unit)}: ${sightText(stack, scene)}`}
          style={{
            width: across,
            height: down,
            transform: `matrix(1, ${-rise / width}, 0, 1, ${x + unit.column * across}, ${
              y - (unit.column + 0.5) * (rise / columns) + unit.row * down
            })`,
          }}
        />
      </div>
    </div>
  )
}
