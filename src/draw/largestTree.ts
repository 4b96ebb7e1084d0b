import { type Area, type BoxTree, extentOf, type GridSize } from './boxTree.ts'

/** A tree as large as its cells, in pixels: what it takes is convex in their side. */
export type TreeOf<Leaf extends GridSize = GridSize> = (cell: number) => BoxTree<Leaf>

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
