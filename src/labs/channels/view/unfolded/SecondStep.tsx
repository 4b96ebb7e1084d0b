import { useMemo } from 'react'
import { cellKind } from '#core/cellKind.ts'
import { blockRect } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { outlinePath } from '#draw/paths.ts'
import { printNumber } from '#draw/printNumber.ts'
import { createRamp } from '#draw/ramp.ts'
import { channels } from '#labs/channels/channels.ts'
import type { Pointwise } from '#labs/channels/model/pointwise.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import { rampOver } from '#labs/channels/view/gridScenes.ts'
import { outputRect } from '#parts/conv/windowMarks.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from '#labs/channels/view/Stage.module.css'
import stageStyles from '#ui/stage.module.css'
import { Sign } from './Signs.tsx'
import { Caption, Scale } from '#labs/channels/view/captionParts.tsx'
import type { UnfoldedLayout } from './unfoldedLayout.ts'

interface SecondStepProps {
  readonly pointwise: Pointwise
  readonly boxes: NonNullable<UnfoldedLayout['second']>
  readonly layout: UnfoldedLayout
  readonly scene: ChannelsScene
  /** How many cells of the final map carry their number. */
  readonly shown: number
  readonly width: number
}

/** Behind a depthwise layer: a weight for each of its maps, and the map that is their weighted sum. */
export function SecondStep(props: SecondStepProps) {
  const { pointing } = useLab(channels)
  const { pointwise, boxes, layout, scene, shown, width } = props
  const palette = usePalette()
  const { map } = scene.position
  const { maps, weights, results } = pointwise
  const kernel = useMemo((): GridScene => {
    const { rows, columns } = boxes.weights
    const values = Float64Array.from({ length: rows * columns }, (_, at) => weights[map]?.[at] ?? 0)
    const most = Math.max(...weights.flatMap((list) => [...list].map(Math.abs)))
    const kinds = Uint8Array.from(values, (_, at) => (at < maps ? cellKind.number : cellKind.none))
    return { rows, columns, values, kinds, ramp: createRamp('signed', 0, most, palette) }
  }, [boxes, weights, map, maps, palette])
  const final = useMemo((): GridScene => {
    const values = results[map] ?? new Float64Array()
    const { rows, columns } = boxes.map
    const ramp = rampOver([values], true, palette)
    return { rows, columns, values, ramp, smallDigits: true }
  }, [boxes, results, map, palette])
  const cell = outlinePath(outputRect(boxes.map, scene))
  const of = blockRect(boxes.weights, Math.floor(map / boxes.weights.columns), 0, 1, 1)
  const { picker } = layout
  return (
    <>
      <Caption
        box={boxes.map}
        meaning="output"
        name={`Final map ${map + 1}`}
        room={width - boxes.map.x}
      >
        {`[${boxes.map.rows}, ${boxes.map.columns}]`}
      </Caption>
      <MatrixGrid
        label={`Final map ${map + 1}`}
        scene={final}
        box={boxes.map}
        shown={shown}
        drag="cells"
        describe={({ row, column }) =>
          `row ${row + 1}, column ${column + 1}: ${printNumber(results[map]?.[row * boxes.map.columns + column] ?? 0, 4).text}`
        }
        onPoint={(at) => pointing.pointAt(at && { part: 'output', channel: map, ...at })}
        onEscape={pointing.clearPin}
      />
      <Scale box={boxes.map} ramp={final.ramp} width={width} />
      <Caption
        box={boxes.weights}
        meaning="kernel"
        name={`1×1 kernel ${map + 1}`}
        room={width - boxes.map.x}
      >
        {`[${maps}, 1, 1]`}
      </Caption>
      {picker && <Sign x={boxes.weights.x - 17} y={of.y + of.height} text="⋆" />}
      <MatrixGrid
        label={`Pointwise kernel ${map + 1}`}
        scene={kernel}
        box={boxes.weights}
        drag="cells"
        describe={({ row, column }) => {
          const at = row * boxes.weights.columns + column
          return at < maps
            ? `map ${at + 1}: weight ${printNumber(weights[map]?.[at] ?? 0).text}`
            : 'none'
        }}
        onPoint={() => undefined}
        onEscape={pointing.clearPin}
      />
      <p
        className={styles.note}
        style={{
          left: boxes.weights.x,
          top: boxes.weights.y + boxes.weights.rows * boxes.weights.cell + 6,
          maxWidth: width - boxes.weights.x,
        }}
      >
        Each map × its weight, added up
      </p>
      <svg className={`${stageStyles.marks} ${styles.overlay}`} aria-hidden="true">
        <path className={stageStyles.output} d={cell} />
      </svg>
    </>
  )
}
