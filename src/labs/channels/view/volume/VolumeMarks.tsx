import { channelsOfMap } from '#core/outputCell.ts'
import { aboutText } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { readersOf } from '#labs/channels/model/readers.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import { sliceOf } from '#labs/channels/model/partialSums.ts'
import { type ConvMark, isOnLayer } from '#parts/conv/convLayer.ts'
import { shownValue } from '#parts/conv/convScene.ts'
import { multipliedBy } from '#parts/conv/readers.ts'
import { glided, windowCorner } from '#parts/conv/windowMarks.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'
import type { Plane } from '#parts/volume/projected.ts'
import {
  all,
  type Block,
  corners,
  linePath,
  middle,
  one,
  polygon,
  quad,
} from '#parts/volume/planePaths.ts'
import type { VolumeLayout } from './volumeLayout.ts'
import styles from './VolumeStage.module.css'

interface VolumeMarksProps {
  readonly layer: ChannelsLayer
  readonly layout: VolumeLayout
  readonly scene: ChannelsScene
  readonly orbit: Orbit | undefined
}

/** The window as a box through the slices of its group, the kernel’s own box, the output in its map, and what joins them. */
export function VolumeMarks({ layer, layout, scene, orbit }: VolumeMarksProps) {
  const { pointing } = useLab(channels)
  const pointed = pointing.usePointed()
  const { geometry } = layer
  const { position } = scene
  const group = channelsOfMap(layer.geometry, position.map).flatMap(
    (channel) => layout.input.planes[channel] ?? [],
  )
  const window: Block = {
    ...windowCorner(layer, scene),
    rows: geometry.reachVertical,
    columns: geometry.reachHorizontal,
  }
  const cell = one(glided(scene))
  const map = layout.maps.planes[position.map]
  const kernel = layout.kernel.planes
  const [front, first] = [group[0], kernel[0]]
  if (!map || !front || !first) return null
  const whole = all(first)
  const box = boxOf(group, window, orbit)
  const tip = middle(map, cell, orbit)
  return (
    <svg className={`${stageStyles.marks} ${styles.marks}`} aria-hidden="true">
      <path
        className={styles.lead}
        d={linePath(middle(front, window, orbit), middle(first, whole, orbit))}
      />
      <path
        className={styles.leadOut}
        d={linePath(middle(kernel.at(-1) ?? first, whole, orbit), tip)}
      />
      <path className={styles.boxFill} d={box.faces} />
      <path className={styles.box} d={box.lines} />
      <path className={styles.box} d={boxOf(kernel, whole, orbit).lines} />
      <path className={styles.sheetEdge} d={quad(map, all(map), orbit)} />
      <path className={styles.cell} d={quad(map, cell, orbit)} />
      {pointed && isOnLayer(layer, pointed) && (
        <Pointed {...{ layer, layout, orbit, pointed }} map={position.map} />
      )}
      <text className={styles.value} x={tip.x} y={tip.y - 14}>
        {aboutText(shownValue(layer, scene), 2)}
      </text>
    </svg>
  )
}

/** All outputs in all maps that read the cell pointed at, or all that a weight multiplies in its one slice. */
function Pointed(
  props: Omit<VolumeMarksProps, 'scene'> & { readonly pointed: ConvMark; readonly map: number },
) {
  const { layer, layout, orbit, pointed, map } = props
  if (pointed.part === 'kernel') {
    const channel = channelsOfMap(layer.geometry, map)[sliceOf(layer, pointed.channel)] ?? 0
    const plane = layout.input.planes[channel]
    const own = layout.kernel.planes[sliceOf(layer, pointed.channel)]
    const { rows, columns } = multipliedBy(layer, pointed)
    return (
      <>
        {plane && <path className={styles.multiplied} d={cells(plane, rows, columns, orbit)} />}
        {own && <path className={stageStyles.pixel} d={quad(own, one(pointed), orbit)} />}
      </>
    )
  }
  const input = layout.input.planes[pointed.channel]
  if (pointed.part !== 'input' || !input) return null
  const { maps, rows, columns } = readersOf(layer, pointed)
  const read = maps.flatMap((each) => layout.maps.planes[each] ?? [])
  return (
    <>
      <path
        className={styles.readers}
        d={read.map((plane) => cells(plane, rows, columns, orbit)).join('')}
      />
      <path className={stageStyles.pixel} d={quad(input, one(pointed), orbit)} />
    </>
  )
}

function cells(
  plane: Plane,
  rows: readonly number[],
  columns: readonly number[],
  orbit: Orbit | undefined,
): string {
  return rows
    .flatMap((row) => columns.map((column) => quad(plane, one({ row, column }), orbit)))
    .join('')
}

/** Lines around the block in every sheet and along its edges through them, and the six faces between. */
function boxOf(planes: readonly Plane[], block: Block, orbit: Orbit | undefined) {
  const quads = planes.map((plane) => corners(plane, block, orbit))
  const [from, onto] = [quads[0]!, quads.at(-1)!]
  const edges = from.map((point, at) => linePath(point, onto[at]!))
  const sides = from.map((point, at) => {
    const next = (at + 1) % from.length
    return polygon([point, from[next]!, onto[next]!, onto[at]!])
  })
  return {
    lines: [...quads.map(polygon), ...edges].join(''),
    faces: [polygon(from), ...(from === onto ? [] : sides)].join(''),
  }
}
