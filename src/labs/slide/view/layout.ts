import { type BoxTree, centredIn, type GridSize, extentOf } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { arrangement, type Gaps, type Part, type Plan, plansOf } from './arrangement.ts'
import { grownCells, type PartCells } from './grownCells.ts'
import type { SlideShapes } from './shapes.ts'

/** Where everything on the stage lies, in pixels. */
export interface SlideLayout {
  readonly inputs: readonly GridBox[]
  /** The window magnified, by each kernel slice, where that makes its numbers clearly larger than in the image. */
  readonly patches: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  readonly outputs: readonly GridBox[]
}

/** Whether grids of one kind, a channel each, stand in a row. */
export function areLevel([first, second]: readonly GridBox[]): boolean {
  return first !== undefined && first.y === second?.y
}

const captionHeight = 28
const widestCaption = 320

/** For a caption over a grid, in pixels: to the next of the others that stands level with it, or the stage's edge. */
export function roomBeside(box: GridBox, others: readonly GridBox[], edge = Infinity): number {
  const top = box.y - captionHeight
  const level = others.filter(
    ({ x, y, rows, cell }) => x > box.x && y - captionHeight < box.y && y + rows * cell > top,
  )
  return Math.min(widestCaption, edge - box.x, ...level.map(({ x }) => x - box.x - 6))
}

/** Under this cell size there is room for hardly a number of two digits, in pixels. */
const smallCell = 18
/** Of a scale of colours with its numbers, in pixels. */
export const scaleWidth = 72

/**
 * The layout of the shapes in a stage of that many pixels: of all arrangements the one with the most legible numbers.
 * It follows from the shapes alone, so that nothing moves while numbers change.
 */
export function slideLayout(shapes: SlideShapes, width: number, height: number): SlideLayout {
  const room = roomOf(width, height)
  const stage = {
    x: room.margin,
    y: room.margin,
    width: width - 2 * room.margin,
    height: height - 2 * room.margin,
  }
  const fits = (tree: BoxTree) => {
    const taken = extentOf(tree)
    return taken.width <= stage.width && taken.height <= stage.height
  }
  const tries = plansOf(shapes).map((plan) => {
    const isMagnified = plan.window !== 'none'
    const treeOf = (cells: PartCells, gaps: Gaps = room.gaps) =>
      arrangement(plan, shapes, sizesOf(cells, shapes, room, isMagnified), gaps)
    const cells = grownCells(shapes, isMagnified, 60 + 0.07 * height, (tried) =>
      fits(treeOf(tried)),
    )
    const worth = fits(treeOf(cells)) ? worthOf(plan, shapes, cells) : -1000
    return { worth, withGaps: (gaps: Gaps) => treeOf(cells, gaps) }
  })
  const { withGaps } = tries.reduce((a, b) => (b.worth > a.worth ? b : a))
  const boxes = centredIn(stage, withGaps(widerGaps(room.gaps, (gaps) => fits(withGaps(gaps)))))
  const of = (part: Part) => boxes.filter((box) => box.part === part)
  return {
    inputs: of('input'),
    patches: of('window'),
    kernels: of('kernel'),
    outputs: of('output'),
  }
}

/** How well the numbers can be read, those of the window and the weights first; and from left to right, as a formula is. */
function worthOf(plan: Plan, { input, digits }: SlideShapes, cells: PartCells): number {
  const isMagnified = plan.window !== 'none'
  const picture = Math.log(Math.min(240, Math.max(input.rows, input.columns) * cells.input))
  const order = (plan.line === 'row' ? 0.15 : 0) + (plan.output === 'below' ? 0 : 0.1)
  return (
    1.5 * clarity(isMagnified ? cells.kernel : cells.input, Math.max(17, 2 + 6.2 * digits)) +
    0.8 * clarity(cells.kernel) +
    0.8 * clarity(cells.output) +
    0.4 * picture +
    order -
    (isMagnified ? 0.4 : 0)
  )
}

/** Of numbers in cells of that size: above 44 pixels no larger is clearer, under the least most do not fit. */
function clarity(cell: number, least = smallCell): number {
  return Math.log(Math.min(44, cell)) - (cell < least ? 1 : 0)
}

/** What is left free in a stage, more in a large one: under a map for its scale, under a kernel for a note. */
function roomOf(width: number, height: number) {
  return width < 560 || height < 360
    ? {
        margin: 6,
        head: 23,
        scale: 26,
        note: 18,
        gaps: { wide: 30, near: 26, close: 10, below: 0 },
        narrowest: 54,
      }
    : {
        margin: 16,
        head: 28,
        scale: 34,
        note: 22,
        gaps: { wide: Math.min(56, Math.max(36, width * 0.04)), near: 34, close: 20, below: 0 },
        narrowest: 72,
      }
}

function sizesOf(
  cells: PartCells,
  { input, kernel, output }: SlideShapes,
  { head, scale, note, narrowest }: ReturnType<typeof roomOf>,
  isMagnified: boolean,
): Record<Part, GridSize> {
  const ofKernel = { ...kernel, cell: cells.kernel, head, narrowest }
  const withScale = { head, foot: scale, narrowest: scaleWidth }
  const hasScale = !isMagnified && cells.input < smallCell
  return {
    input: {
      ...input,
      cell: cells.input,
      ...(hasScale ? withScale : { head, foot: 2, narrowest }),
    },
    window: { ...ofKernel, foot: 2 },
    kernel: { ...ofKernel, foot: note },
    output: { ...output, cell: cells.output, ...withScale },
  }
}

/** Wider gaps, where there is room to spare. */
function widerGaps(gaps: Gaps, fit: (gaps: Gaps) => boolean): Gaps {
  const wider = [2.2, 1.8, 1.5, 1.25].map((times) => ({
    ...gaps,
    wide: gaps.wide * times,
    close: gaps.close * times,
  }))
  const across = wider.find(fit) ?? gaps
  return [24, 16, 8].map((below) => ({ ...across, below })).find(fit) ?? across
}
