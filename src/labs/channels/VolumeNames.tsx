import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ChannelsLayer } from './layer.ts'
import { channelsOfMap } from './places.ts'
import { type Plane, projected } from './projected.ts'
import type { Turn } from './view.ts'
import type { VolumeLayout } from './volumeLayout.ts'
import styles from './VolumeStage.module.css'

/** So many pixels lie between the names of two slices at least. */
const apart = 13

/** What the slices of the input are called that the looked-at map reads, and the maps: at their corners, upright, as many as have room. */
export function VolumeNames(props: {
  readonly layer: ChannelsLayer
  readonly layout: VolumeLayout
  readonly turn: Turn | undefined
  readonly map: number
}) {
  const { layer, layout, turn, map } = props
  const { inputChannels, outputChannels } = layer.geometry
  const read = channelsOfMap(layer, map)
  const nameOf = (channel: number) =>
    layer.volume.isColour ? channelNames[channel] : String(channel + 1)
  const first = read[0] ?? 0
  return (
    <>
      {inputChannels > 1 && (
        <Names
          planes={layout.input.planes}
          wanted={[first, read.at(-1) ?? first, ...read]}
          meaning="input"
          {...{ nameOf, turn }}
        />
      )}
      {outputChannels > 1 && (
        <Names
          planes={layout.maps.planes}
          wanted={[map, 0, outputChannels - 1, ...layout.maps.planes.keys()]}
          meaning="output"
          nameOf={(each) => String(each + 1)}
          turn={turn}
        />
      )}
    </>
  )
}

function Names(props: {
  readonly planes: readonly Plane[]
  /** The slices that are to be named, the most important first. */
  readonly wanted: readonly number[]
  readonly meaning: 'input' | 'output'
  readonly nameOf: (slice: number) => string | undefined
  readonly turn: Turn | undefined
}) {
  const { planes, wanted, meaning, nameOf, turn } = props
  const placed: { slice: number; x: number; y: number }[] = []
  for (const slice of wanted) {
    const plane = planes[slice]
    if (!plane || placed.some((each) => each.slice === slice)) continue
    const { x, y } = projected(plane, plane.rows, plane.columns, turn)
    if (placed.every((each) => Math.abs(each.y - y) >= apart || Math.abs(each.x - x) >= 3 * apart))
      placed.push({ slice, x, y })
  }
  return placed.map(({ slice, x, y }) => (
    <text key={slice} className={styles.sliceName} data-meaning={meaning} x={x + 3} y={y + 3}>
      {nameOf(slice)}
    </text>
  ))
}
