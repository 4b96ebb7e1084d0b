import { printNumber } from '#draw/printNumber.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import styles from '#labs/channels/view/Stage.module.css'
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

interface SignsProps {
  readonly layer: ChannelsLayer
  readonly layout: UnfoldedLayout
  readonly scene: ChannelsScene
}

/** On the lines to the map: that the partial sums are added, and the bias to them. */
export function Gather({ layer, layout, scene }: SignsProps) {
  const { map, gather } = layout
  if (map.x < gather.x) return null
  const { x, y } = gatherPoint(layout, layer, scene)
  const bias = layer.biases[scene.position.map] ?? 0
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
export function PartialSums({ layout, scene }: Pick<SignsProps, 'layout' | 'scene'>) {
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
