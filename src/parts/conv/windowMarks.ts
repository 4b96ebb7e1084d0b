import { blockRect, type GridBox } from '#draw/gridBox.ts'
import type { Rect } from '#draw/paths.ts'
import type { ConvLayer } from './convLayer.ts'
import type { ConvScene } from './convScene.ts'

/** The window's place while it stands or glides. */
export type WindowPlace = Pick<ConvScene, 'place' | 'next' | 'glide'>

/** The rectangle from the window's first to its last tap. */
export function windowRect(layer: ConvLayer, box: GridBox, window: WindowPlace): Rect {
  const { reachVertical, reachHorizontal } = layer.geometry
  const { row, column } = windowCorner(layer, window)
  return blockRect(box, row, column, reachVertical, reachHorizontal)
}

/** The window's first cell in the padded input, a fraction while it glides. */
export function windowCorner({ frame }: ConvLayer, { place, next, glide }: WindowPlace) {
  const corner = ({ map, row, column }: WindowPlace['place']) => ({
    map,
    row: frame.vertical.taps[row]?.[0] ?? 0,
    column: frame.horizontal.taps[column]?.[0] ?? 0,
  })
  return glided({ place: corner(place), next: next && corner(next), glide })
}

/** The output's cell, on its way to the next. */
export function outputRect(box: GridBox, window: WindowPlace): Rect {
  const { row, column } = glided(window)
  return blockRect(box, row, column)
}

/** Where in its map the output is, a fraction on its way to the next; from map to map nothing glides. */
export function glided({ place, next, glide }: WindowPlace) {
  const to = next?.map === place.map ? next : place
  return {
    row: place.row + (to.row - place.row) * glide,
    column: place.column + (to.column - place.column) * glide,
  }
}
