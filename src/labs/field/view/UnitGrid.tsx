import { cellText } from '#draw/numberWords.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { gridMove } from '#draw/gridMove.ts'
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
  const active = useRef<HTMLDivElement>(null)
  const [moves, setMoves] = useState(0)
  const isMoved = useRef(false)
  useLayoutEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    active.current?.focus({ preventScroll: true, focusVisible: true })
  })
  const moved = () => {
    isMoved.current = true
    setMoves(moves + 1)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const to = gridMove({ key: event.key, ctrlKey: event.ctrlKey || event.metaKey }, unit, plate)
    if (to) chooseUnit(lab, { layerIndex: chosen, ...to })
    else if (event.key === 'PageUp') chooseLayer(lab, chosen + 1)
    else if (event.key === 'PageDown') chooseLayer(lab, chosen - 1)
    else if (event.key === 'Escape')
      active.current?.closest<HTMLElement>('[data-stage]')?.focus({ preventScroll: true })
    else return
    if (event.key !== 'Escape') moved()
    event.preventDefault()
    event.stopPropagation()
  }
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
