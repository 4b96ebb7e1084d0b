import { blockRect, type GridBox } from '#draw/gridBox.ts'
import { type Rect, rounded } from '#draw/paths.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { ChannelsScene } from '#labs/channels/model/scene.ts'

/** The window’s place while it stands or glides. */
export type WindowPlace = Pick<ChannelsScene, 'place' | 'next' | 'glide'>

/** The window’s first cell in the padded input, a fraction while it glides. */
export function windowCorner({ frame }: ChannelsLayer, window: WindowPlace) {
  const { place, glide } = window
  const to = nextPlace(window)
  const between = (taps: readonly (readonly number[])[], from: number, onto: number) => {
    const start = taps[from]?.[0] ?? 0
    return start + ((taps[onto]?.[0] ?? 0) - start) * glide
  }
  return {
    row: between(frame.vertical.taps, place.row, to.row),
    column: between(frame.horizontal.taps, place.column, to.column),
  }
}

/** The rectangle of the window in a slice. */
export function windowRect(layer: ChannelsLayer, box: GridBox, window: WindowPlace): Rect {
  const { reachVertical, reachHorizontal } = layer.geometry
  const { row, column } = windowCorner(layer, window)
  return blockRect(box, row, column, reachVertical, reachHorizontal)
}

/** The output’s cell, on its way to the next. */
export function outputRect(box: GridBox, window: WindowPlace): Rect {
  const { place, glide } = window
  const to = nextPlace(window)
  return blockRect(
    box,
    place.row + (to.row - place.row) * glide,
    place.column + (to.column - place.column) * glide,
  )
}

/** From map to map nothing glides. */
export function nextPlace({ place, next }: WindowPlace) {
  return next?.map === place.map ? next : place
}

/** The area between the left rectangle and the right one. */
export function fanPath(from: Rect, to: Rect): string {
  const at = (x: number, y: number) => `${rounded(x)},${rounded(y)}`
  return `M${at(from.x + from.width, from.y)}L${at(to.x, to.y)}V${rounded(to.y + to.height)}L${at(from.x + from.width, from.y + from.height)}Z`
}
