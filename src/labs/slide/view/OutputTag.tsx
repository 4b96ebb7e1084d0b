import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import { cellNumbers } from '#draw/cellNumbers.ts'
import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { aboutText } from '#draw/numberWords.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import stageStyles from '#ui/stage.module.css'

/** Digits under this size are not read at ease, in pixels. */
const smallest = 11

/** Beside the output its number, where the cells of the map are too small for numbers. */
export function OutputTag(props: {
  readonly layer: SlideLayer
  readonly boxes: readonly GridBox[]
  readonly scenes: readonly GridScene[]
}) {
  const { useScene } = useLab(slide)
  const { layer, boxes, scenes } = props
  const { place, counted, terms, sum, output } = useScene()
  const box = boxes[place.map]
  const map = scenes[place.map]
  if (!box || !map || (cellNumbers(map, box.cell)?.size ?? 0) >= smallest) return null
  const value = counted < terms.length ? sum : (layer.results[output] ?? 0)
  const { x, y, width, height } = blockRect(box, place.row, place.column)
  // Under the cell, where the map is still empty, and towards its middle.
  const isLow = box.rows > 2 && place.row >= box.rows - 2
  const isRight = place.column >= box.columns / 2
  const [left, top] = [isRight ? x + width + 3 : x - 3, isLow ? y - 5 : y + height + 5]
  return (
    <span
      className={stageStyles.outputTag}
      style={{
        transform: `translate(${left}px, ${top}px) translate(${isRight ? '-100%' : '0'}, ${isLow ? '-100%' : '0'})`,
      }}
      aria-hidden="true"
    >
      {aboutText(value, 2)}
    </span>
  )
}
