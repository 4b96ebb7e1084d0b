import type { GridBox } from './gridBox.ts'

/** What stands on a stage without its place: grids, and groups of them beside or under one another. */
export type BoxTree<Leaf extends GridSize = GridSize> = Leaf | BoxGroup<Leaf>

/** A grid as it is to be placed, with what stands over and under it, in pixels. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly cell: number
  readonly head?: number
  readonly foot?: number
  /** The least width, for what stands over and under it; the grid is at its left. */
  readonly narrowest?: number
}

export interface BoxGroup<Leaf extends GridSize> {
  readonly way: 'row' | 'column'
  readonly items: readonly BoxTree<Leaf>[]
  readonly gap?: number
  readonly narrowest?: number
  /** Items begin on one line, or in a row their grids have their middles level; otherwise all are centred. */
  readonly align?: 'start' | 'level'
}

/** Items in lines, so many in each. */
export function inLines<Leaf extends GridSize>(
  items: readonly BoxTree<Leaf>[],
  perLine: number,
  gap: { readonly across: number; readonly down: number },
): BoxTree<Leaf> {
  const lines = Array.from({ length: Math.ceil(items.length / perLine) }, (_, line) => ({
    way: 'row' as const,
    items: items.slice(line * perLine, (line + 1) * perLine),
    gap: gap.across,
    align: 'start' as const,
  }))
  return { way: 'column', items: lines, gap: gap.down, align: 'start' }
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Placed<Leaf> = Leaf & Pick<GridBox, 'x' | 'y'>

/** What a tree takes, in pixels. */
export interface Extent {
  readonly width: number
  readonly height: number
  /** Over its highest grid, and under its lowest. */
  readonly head: number
  readonly foot: number
}

/** The room that a tree takes. */
export function extentOf(tree: BoxTree): Extent {
  if (!isGroup(tree)) {
    const { rows, columns, cell, head = 0, foot = 0, narrowest = 0 } = tree
    return {
      width: Math.max(narrowest, columns * cell),
      height: head + rows * cell + foot,
      head,
      foot,
    }
  }
  const items = placesIn(tree)
  let [width, height, head, foot] = [tree.narrowest ?? 0, 0, Infinity, Infinity]
  for (const { x, y, extent } of items) {
    width = Math.max(width, x + extent.width)
    height = Math.max(height, y + extent.height)
    head = Math.min(head, y + extent.head)
  }
  for (const { y, extent } of items) foot = Math.min(foot, height - y - extent.height + extent.foot)
  return { width, height, head, foot }
}

/** The grids of a tree, in their order, in the middle of an area, or from its top left corner on where they are larger. */
export function centredIn<Leaf extends GridSize>(area: Area, tree: BoxTree<Leaf>): Placed<Leaf>[] {
  const { width, height } = extentOf(tree)
  const x = area.x + Math.max(0, (area.width - width) / 2)
  return placed(tree, x, area.y + Math.max(0, (area.height - height) / 2))
}

function placed<Leaf extends GridSize>(tree: BoxTree<Leaf>, x: number, y: number): Placed<Leaf>[] {
  if (!isGroup(tree)) return [{ ...tree, x, y: y + (tree.head ?? 0) }]
  return placesIn(tree).flatMap((place) => placed(place.item, x + place.x, y + place.y))
}

/** Where the items of a group stand in it. */
function placesIn<Leaf extends GridSize>({ way, items, gap = 0, align }: BoxGroup<Leaf>) {
  const anchorOf = ({ width, height, head, foot }: Extent) => {
    if (align === 'start') return 0
    if (way === 'column') return width / 2
    return align === 'level' ? (head + height - foot) / 2 : height / 2
  }
  const extents = items.map((item) => extentOf(item))
  const anchor = extents.reduce((most, extent) => Math.max(most, anchorOf(extent)), 0)
  let along = -gap
  return items.map((item, at) => {
    const extent = extents[at]!
    const [start, across] = [along + gap, anchor - anchorOf(extent)]
    along = start + (way === 'row' ? extent.width : extent.height)
    return { item, extent, x: way === 'row' ? start : across, y: way === 'row' ? across : start }
  })
}

/** A tree as large as its cells, in pixels: what it takes is convex in their side. */
type TreeOf<Leaf extends GridSize = GridSize> = (cell: number) => BoxTree<Leaf>

/** Of several arrangements the one with the largest cells in an area; the first of equal ones. */
export function largestTree<Leaf extends GridSize>(
  area: Pick<Area, 'width' | 'height'>,
  arrangements: readonly TreeOf<Leaf>[],
  { least = 1, most = 1000 } = {},
): BoxTree<Leaf> {
  const tries = arrangements.map((treeOf) => ({ treeOf, cell: largestCell(area, treeOf, most) }))
  const { treeOf, cell } = tries.reduce((a, b) => (b.cell > a.cell + 1e-6 ? b : a))
  return treeOf(Math.max(least, cell))
}

/** The side of the largest cells that fit, found by Newton's method from above. */
export function largestCell(
  { width, height }: Pick<Area, 'width' | 'height'>,
  treeOf: TreeOf,
  most: number,
): number {
  const excess = (cell: number) => {
    const taken = extentOf(treeOf(cell))
    return Math.max(taken.width - width, taken.height - height)
  }
  let cell = most
  for (let over = excess(cell); over > 1e-9 && cell > 0; over = excess(cell)) {
    const slope = (over - excess(0.999 * cell)) / (0.001 * cell)
    cell -= over / slope
  }
  return Math.max(0, cell)
}

function isGroup<Leaf extends GridSize>(tree: BoxTree<Leaf>): tree is BoxGroup<Leaf> {
  return 'items' in tree
}
