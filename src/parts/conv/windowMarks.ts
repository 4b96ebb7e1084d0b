import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import type { ConvLayer } from './convLayer.ts'
import type { ConvScene } from './convScene.ts'

/** Where the window is while it stands or glides. */
export type WindowPosition = Pick<ConvScene, 'position' | 'next' | 'glide'>

/** The rectangle from the window's first to its last tap. */
export function windowRect(layer: ConvLayer, box: GridBox, window: WindowPosition): Rect {
  const { reachVertical, reachHorizontal } = layer.geometry
  const { row, column } = windowCorner(layer, window)
  return blockRect(box, row, column, reachVertical, reachHorizontal)
}

/** The window's first cell in the padded input, a fraction while it glides. */
export function windowCorner({ frame }: ConvLayer, { position, next, glide }: WindowPosition) {
  const corner = ({ map, row, column }: WindowPosition['position']) => ({
    map,
    row: frame.vertical.taps[row]?.[0] ?? 0,
    column: frame.horizontal.taps[column]?.[0] ?? 0,
  })
  return glided({ position: corner(position), next: next && corner(next), glide })
}

/** The output's cell, on its way to the next. */
export function outputRect(box: GridBox, window: WindowPosition): Rect {
  const { row, column } = glided(window)
  return blockRect(box, row, column)
}

/** Where in its map the output is, a fraction on its way to the next; from map to map nothing glides. */
export function glided({ position, next, glide }: WindowPosition) {
  const to = next?.map === position.map ? next : position
  return {
    row: position.row + (to.row - position.row) * glide,
    column: position.column + (to.column - position.column) * glide,
  }
}
