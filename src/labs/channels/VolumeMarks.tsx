import { printNumber } from '#draw/printNumber.ts'
import { rounded } from '#draw/paths.ts'
import type { ChannelsLayer } from './layer.ts'
import { isOnLayer, multipliedBy, readersOf } from './links.ts'
import type { Mark } from './mark.ts'
import { nextPlace, windowCorner } from './marks.ts'
import type { ChannelsScene } from './model.ts'
import { channelsOfMap, sliceOf } from './places.ts'
import { type Plane, projected } from './projected.ts'
import { usePointed, type Turn } from './view.ts'
import type { VolumeLayout } from './volumeLayout.ts'
import stageStyles from '#ui/stage.module.css'
import styles from './VolumeStage.module.css'

interface VolumeMarksProps {
  readonly layer: ChannelsLayer
  readonly layout: VolumeLayout
  readonly scene: ChannelsScene
  readonly turn: Turn | undefined
}

/** A block of cells of a sheet. */
interface Block {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The window as a box through the slices of its group, the kernel’s own box, the output in its map, and what joins them. */
export function VolumeMarks({ layer, layout, scene, turn }: VolumeMarksProps) {
  const pointed = usePointed()
  const { geometry } = layer
  const { place, glide, counted, terms, sum, output } = scene
  const group = channelsOfMap(layer, place.map).flatMap(
    (channel) => layout.input.planes[channel] ?? [],
  )
  const corner = windowCorner(layer, scene)
  const window: Block = {
    ...corner,
    rows: geometry.reachVertical,
    columns: geometry.reachHorizontal,
  }
  const whole: Block = {
    row: 0,
    column: 0,
    rows: geometry.kernelHeight,
    columns: geometry.kernelWidth,
  }
  const to = nextPlace(scene)
  const cell: Block = {
    row: place.row + (to.row - place.row) * glide,
    column: place.column + (to.column - place.column) * glide,
    rows: 1,
    columns: 1,
  }
  const map = layout.maps.planes[place.map]
  const kernel = layout.kernel.planes
  const [front, first] = [group[0], kernel[0]]
  if (!map || !front || !first) return null
  const tip = middle(map, cell, turn)
  const value = counted < terms.length ? sum : (layer.results[output] ?? 0)
  const { text, rounded: isRounded } = printNumber(value, 2)
  return (
    <svg className={styles.marks} aria-hidden="true">
      <path
        className={styles.lead}
        d={linePath(middle(front, window, turn), middle(first, whole, turn))}
      />
      <path
        className={styles.leadOut}
        d={linePath(middle(kernel.at(-1) ?? first, whole, turn), tip)}
      />
      <path className={styles.boxFill} d={hull(group, window, turn)} />
      <path className={styles.box} d={boxPath(group, window, turn)} />
      <path className={styles.box} d={boxPath(kernel, whole, turn)} />
      <path className={styles.sheetEdge} d={quad(map, all(map), turn)} />
      <path className={styles.cell} d={quad(map, cell, turn)} />
      {pointed && isOnLayer(layer, pointed) && (
        <Pointed {...{ layer, layout, turn, pointed }} map={place.map} />
      )}
      <text className={styles.value} x={tip.x} y={tip.y - 14}>
        {isRounded ? '≈ ' : ''}
        {text}
      </text>
    </svg>
  )
}

/** All outputs in all maps that read the cell pointed at, or all that a weight multiplies in its one slice. */
function Pointed(
  props: Omit<VolumeMarksProps, 'scene'> & { readonly pointed: Mark; readonly map: number },
) {
  const { layer, layout, turn, pointed, map } = props
  if (pointed.part === 'kernel') {
    const channel = channelsOfMap(layer, map)[sliceOf(layer, pointed.channel)] ?? 0
    const plane = layout.input.planes[channel]
    const own = layout.kernel.planes[sliceOf(layer, pointed.channel)]
    const { rows, columns } = multipliedBy(layer, pointed)
    return (
      <>
        {plane && <path className={styles.multiplied} d={cells(plane, rows, columns, turn)} />}
        {own && <path className={stageStyles.pixel} d={quad(own, one(pointed), turn)} />}
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
        d={read.map((plane) => cells(plane, rows, columns, turn)).join('')}
      />
      <path className={stageStyles.pixel} d={quad(input, one(pointed), turn)} />
    </>
  )
}

function one({ row, column }: Mark): Block {
  return { row, column, rows: 1, columns: 1 }
}

function all({ rows, columns }: Plane): Block {
  return { row: 0, column: 0, rows, columns }
}

function cells(
  plane: Plane,
  rows: readonly number[],
  columns: readonly number[],
  turn: Turn | undefined,
): string {
  return rows
    .flatMap((row) =>
      columns.map((column) => quad(plane, { row, column, rows: 1, columns: 1 }, turn)),
    )
    .join('')
}

/** The block in the first and in the last sheet and in those between, and its edges through them. */
function boxPath(planes: readonly Plane[], block: Block, turn: Turn | undefined): string {
  const [first, last] = [planes[0], planes.at(-1)]
  if (!first || !last) return ''
  const [from, onto] = [corners(first, block, turn), corners(last, block, turn)]
  const edges = from.map((point, at) => linePath(point, onto[at] ?? point))
  return [...planes.map((plane) => quad(plane, block, turn)), ...edges].join('')
}

/** The six faces of the box, filled. */
function hull(planes: readonly Plane[], block: Block, turn: Turn | undefined): string {
  const [first, last] = [planes[0], planes.at(-1)]
  if (!first || !last || first === last) return first ? quad(first, block, turn) : ''
  const [from, onto] = [corners(first, block, turn), corners(last, block, turn)]
  const sides = from.map((point, at) => {
    const next = (at + 1) % from.length
    return polygon([point, from[next] ?? point, onto[next] ?? point, onto[at] ?? point])
  })
  return [polygon(from), ...sides].join('')
}

function quad(plane: Plane, block: Block, turn: Turn | undefined): string {
  return polygon(corners(plane, block, turn))
}

type Point = ReturnType<typeof projected>

function corners(plane: Plane, { row, column, rows, columns }: Block, turn?: Turn): Point[] {
  return [
    projected(plane, row, column, turn),
    projected(plane, row, column + columns, turn),
    projected(plane, row + rows, column + columns, turn),
    projected(plane, row + rows, column, turn),
  ]
}

function middle(plane: Plane, { row, column, rows, columns }: Block, turn?: Turn): Point {
  return projected(plane, row + rows / 2, column + columns / 2, turn)
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}Z`
}

function linePath(from: Point, to: Point): string {
  return `M${rounded(from.x)},${rounded(from.y)}L${rounded(to.x)},${rounded(to.y)}`
}
