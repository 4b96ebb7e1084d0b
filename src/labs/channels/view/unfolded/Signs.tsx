import { readableCell } from '#draw/cellNumbers.ts'
import { blockRect } from '#draw/gridBox.ts'
import { aboutText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import styles from '#labs/channels/view/Stage.module.css'
import stageStyles from '#ui/stage.module.css'
import type { UnfoldedLayout } from './unfoldedLayout.ts'
import { gatherPoint } from './wires.ts'

/** An operator between two grids, its middle at the point. */
export function Sign(props: { readonly x: number; readonly y: number; readonly text: '⋆' | '=' }) {
  const { x, y, text } = props
  return (
    <span className={styles.sign} data-sign={text} style={{ left: x, top: y }} aria-hidden="true">
      {text}
    </span>
  )
}

/** On the lines to the map: that the partial sums are added, and the bias to them. */
export function Gather({ layer, layout, scene }: OutputTagProps) {
  const { map, gather } = layout
  if (map.x < gather.x) return null
  const { x, y } = gatherPoint(layout, layer, scene)
  const bias = layer.biases[scene.place.map] ?? 0
  return (
    <span className={styles.gather} style={{ left: x, top: y }} aria-hidden="true">
      {scene.partialSums.length > 1 && <span>Σ</span>}
      {bias !== 0 && (
        <b>
          {bias < 0 ? '−' : '+'}
          {printNumber(Math.abs(bias)).text}
        </b>
      )}
    </span>
  )
}

/** Over each grid of partial sums what its channel gives to the output. */
export function PartialSums({ layout, scene }: Pick<OutputTagProps, 'layout' | 'scene'>) {
  return scene.partialSums.map(({ channel, sum, isCounted }, index) => {
    const sums = layout.partialSums[channel]
    return (
      sums && (
        <p key={channel} className={styles.partialSum} style={{ left: sums.x, top: sums.y }}>
          {isCounted ? signed(sum, index === 0) : '…'}
        </p>
      )
    )
  })
}

/** A partial sum with its sign before it, as it stands in a sum. */
function signed(value: number, isFirst: boolean): string {
  if (isFirst) return printNumber(value, 2).text
  return `${value < 0 ? '−' : '+'} ${printNumber(Math.abs(value), 2).text}`
}

interface OutputTagProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  readonly scene: ChannelsScene
}

/** Beside the output its number, where the cells of the map are too small for numbers. */
export function OutputTag({ layer, layout, scene }: OutputTagProps) {
  const { map } = layout
  if (map.cell >= readableCell) return null
  const { place, counted, terms, sum, output } = scene
  const { x, y, width, height } = blockRect(map, place.row, place.column)
  // Towards the middle of the map, so that it stays in the picture.
  const isRight = place.column >= map.columns / 2
  const left = isRight ? x - 3 : x + width + 3
  return (
    <span
      className={stageStyles.outputTag}
      style={{
        transform: `translate(${left}px, ${y + height + 3}px) translate(${isRight ? '-100%' : '0'}, 0)`,
      }}
      aria-hidden="true"
    >
      {aboutText(counted < terms.length ? sum : (layer.results[output] ?? 0), 2)}
    </span>
  )
}
