import type { GridBox } from '#draw/gridBox.ts'
import type { Sight } from '#labs/matrix/matrix.ts'

/** Cells are enlarged up to this side, in pixels. */
const largestCell = 44

/** The most that the matrix can be enlarged. */
export function mostZoom({ cell }: Pick<GridBox, 'cell'>): number {
  return Math.max(1, largestCell / cell)
}

/** Where the enlarged matrix lies, from the top left corner of the frame that shows a part of it. */
export function sightBox(whole: GridBox, { zoom, across, down }: Sight): GridBox {
  const { rows, columns } = whole
  const cell = whole.cell * Math.min(zoom, mostZoom(whole))
  return {
    x: corner(columns * whole.cell, columns * cell, across),
    y: corner(rows * whole.cell, rows * cell, down),
    cell,
    rows,
    columns,
  }
}

function corner(frame: number, length: number, middle: number): number {
  return Math.min(0, Math.max(frame - length, frame / 2 - middle * length))
}

/** The sight enlarged by a factor, while the point of the frame, in pixels, stays where it is. */
export function zoomed(
  whole: GridBox,
  sight: Sight,
  factor: number,
  point: { readonly x: number; readonly y: number },
): Sight {
  const before = sightBox(whole, sight)
  const zoom = Math.min(mostZoom(whole), Math.max(1, sight.zoom * factor))
  const cell = whole.cell * zoom
  const share = (at: number, from: number, count: number, frame: number) => {
    const position = (at - from) / before.cell
    return (position * cell - at + frame / 2) / (count * cell)
  }
  return settled(whole, {
    zoom,
    across: share(point.x, before.x, whole.columns, whole.columns * whole.cell),
    down: share(point.y, before.y, whole.rows, whole.rows * whole.cell),
  })
}

/** The sight moved by so many pixels. */
export function panned(whole: GridBox, sight: Sight, x: number, y: number): Sight {
  const { cell } = sightBox(whole, sight)
  return settled(whole, {
    ...sight,
    across: sight.across + x / (whole.columns * cell),
    down: sight.down + y / (whole.rows * cell),
  })
}

/** The sight that shows a cell, moved no more than it takes. */
export function sightOn(whole: GridBox, sight: Sight, row: number, column: number): Sight {
  const { x, y, cell } = sightBox(whole, sight)
  const away = (from: number, frame: number) => (from < 0 ? from : Math.max(0, from + cell - frame))
  const right = away(x + column * cell, whole.columns * whole.cell)
  const below = away(y + row * cell, whole.rows * whole.cell)
  return right === 0 && below === 0 ? sight : panned(whole, sight, right, below)
}

function settled(whole: GridBox, { zoom, across, down }: Sight): Sight {
  const half = 0.5 / Math.min(zoom, mostZoom(whole))
  const held = (middle: number) => Math.min(1 - half, Math.max(half, middle))
  return { zoom, across: held(across), down: held(down) }
}
