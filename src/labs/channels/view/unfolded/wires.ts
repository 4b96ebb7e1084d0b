import { channelsOfMap } from '#core/outputCell.ts'
import { type GridBox, gridRect } from '#draw/gridBox.ts'
import { type Rect, rounded } from '#draw/paths.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'
import { nameHeight } from '#labs/channels/view/mapTiles.ts'
import { outputRect, windowRect } from '#parts/conv/windowMarks.ts'
import type { UnfoldedLayout } from './unfoldedLayout.ts'

/** Areas from each window to what it gives, and from there to the output; lines that go around the pictures. */
export interface Wires {
  readonly windows: string
  readonly sums: string
  readonly windowRails: string
  readonly sumRails: string
}

/** Half of a heading’s height: between headings and the edge a line has room. */
const railRise = 10

/** All wires of a moment. What stands in the last column is joined straight, what has pictures in its way around them. */
export function wiresOf(layout: UnfoldedLayout, layer: ChannelsLayer, scene: ChannelsScene): Wires {
  const target = outputRect(layout.map, scene)
  const channels = channelsOfMap(layer.geometry, scene.position.map)
  const isBus = hasBus(layout)
  const lastInput = Math.max(...layout.inputs.map(({ x }) => x))
  const wires = { windows: '', sums: '', windowRails: '', sumRails: '' }
  for (const channel of channels) {
    const [input, kernel] = [layout.inputs[channel], layout.kernels[channel]]
    if (!input || !kernel) continue
    const sums = layout.partialSums[channel]
    const cell = sums ? outputRect(sums, scene) : target
    const window = windowRect(layer, input, scene)
    const isAround = !isBus && input.x < lastInput
    if (isAround) wires.windowRails += aroundSlices(layout, input, window, kernel)
    if (sums) wires.windows += fanPath(isAround ? gridRect(kernel) : window, cell)
    else if (!isAround) wires.windows += fanPath(window, gridRect(kernel))
    if (isBus && sums) wires.sumRails += trunk(layout, sums)
    else wires.sums += fanPath(sums ? cell : gridRect(kernel), target)
  }
  if (isBus) wires.sumRails += busEnd(layout, target)
  return wires
}

/** Whether channels stand in several columns, each with its kernel and its partial sums. */
function hasBus({ partialSums }: UnfoldedLayout): boolean {
  return partialSums.some(({ x }) => x !== partialSums[0]?.x)
}

/** Where the sum is named: on the lines to the map, in the middle of the room before it. */
export function gatherPoint(layout: UnfoldedLayout, layer: ChannelsLayer, scene: ChannelsScene) {
  const { gather, map } = layout
  const x = gather.x + gather.width / 2
  if (hasBus(layout)) return { x, y: map.y + (map.rows * map.cell) / 2 }
  const target = outputRect(map, scene)
  const from = channelsOfMap(layer.geometry, scene.position.map).flatMap((channel) => {
    const [sums, kernel] = [layout.partialSums[channel], layout.kernels[channel]]
    return sums ? outputRect(sums, scene) : kernel ? gridRect(kernel) : []
  })
  const heights = from.map((rect) => {
    const [left, right] = [rect.x + rect.width, target.x]
    const fraction = right > left ? (x - left) / (right - left) : 0
    return middle(rect) + (middle(target) - middle(rect)) * fraction
  })
  return { x, y: heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length) }
}

/** From a window beside its slice, over the other slices, down to the kernel behind them. */
function aroundSlices(layout: UnfoldedLayout, input: GridBox, window: Rect, kernel: GridBox) {
  const right = gridRect(input).x + gridRect(input).width
  const next = Math.min(...layout.inputs.map(({ x }) => x).filter((x) => x > input.x))
  const last = Math.max(...layout.inputs.map((box) => gridRect(box).x + gridRect(box).width))
  const [gutter, before] = [(right + next) / 2, last + 8]
  const y = middle(gridRect(kernel))
  return (
    `M${at(right, middle(window))}H${rounded(gutter)}V${rounded(railHeight(layout))}` +
    `H${rounded(before)}V${rounded(y)}H${rounded(kernel.x)}`
  )
}

/** From a grid of partial sums into the line beside its column, and with it to the line that gathers all columns. */
function trunk(layout: UnfoldedLayout, sums: GridBox) {
  const { x, width } = gridRect(sums)
  const next = Math.min(...layout.inputs.map((input) => input.x).filter((left) => left > x))
  const beside = x + width + (Number.isFinite(next) ? (next - x - width) / 2 : 6)
  const end = isBelow(layout) ? layout.gather.x : layout.gather.x + layout.gather.width / 2
  return (
    `M${at(x + width, middle(gridRect(sums)))}H${rounded(beside)}` +
    `V${rounded(railHeight(layout))}${isBelow(layout) ? '' : `H${rounded(end)}`}`
  )
}

/** From the line of all columns to the output. */
function busEnd(layout: UnfoldedLayout, target: Rect) {
  const y = railHeight(layout)
  const x = target.x + target.width / 2
  if (isBelow(layout)) {
    const beside = layout.partialSums.map((sums) => gridRect(sums).x + gridRect(sums).width + 6)
    return `M${at(Math.max(...beside), y)}H${rounded(x)}V${rounded(target.y)}`
  }
  const { gather, map } = layout
  const middleX = gather.x + gather.width / 2
  return `M${at(middleX, y)}V${rounded(map.y + (map.rows * map.cell) / 2)}L${at(target.x, middle(target))}`
}

function isBelow({ map, gather }: UnfoldedLayout): boolean {
  return map.x < gather.x
}

/** Over all slices, or between them and the map below. */
function railHeight(layout: UnfoldedLayout): number {
  if (isBelow(layout)) return layout.map.y - nameHeight - 2
  return Math.min(...layout.inputs.map(({ y }) => y)) - nameHeight - railRise
}

function middle({ y, height }: Rect): number {
  return y + height / 2
}

function at(x: number, y: number): string {
  return `${rounded(x)},${rounded(y)}`
}

/** The area between the left rectangle and the right one. */
function fanPath(from: Rect, to: Rect): string {
  const right = from.x + from.width
  return `M${at(right, from.y)}L${at(to.x, to.y)}V${rounded(to.y + to.height)}L${at(right, from.y + from.height)}Z`
}
