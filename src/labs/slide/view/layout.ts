import type { GridBox } from '#draw/gridBox.ts'
import {
  arrangement,
  type Arrangement,
  type ArrangementPlan,
  arrangementPlans,
  type Gap,
  type Part,
} from './arrangement.ts'
import { grownCells, type PartCells } from './grownCells.ts'
import { extentOf, placed, type Placing } from './placing.ts'
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

/** What is left free in a stage: more in a large one. */
interface Room {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly head: number
  /** Under a map, for its scale of colours. */
  readonly scale: number
  /** Under a kernel, for a note. */
  readonly note: number
  readonly gaps: Readonly<Record<Gap, number>>
  readonly narrowest: number
  /** The side of an image that can be looked at. */
  readonly picture: number
}

/**
 * The layout of the shapes in a stage of that many pixels: of all arrangements the one with the most legible numbers.
 * It follows from the shapes alone, so that nothing moves while numbers change.
 */
export function slideLayout(shapes: SlideShapes, width: number, height: number): SlideLayout {
  const room = roomOf(width, height)
  const tries = arrangementPlans(shapes.channels, shapes.maps).map((plan) =>
    attempt(plan, shapes, room),
  )
  const best = tries.reduce((a, b) => (b.worth > a.worth ? b : a))
  return layoutOf(best.arranged, spread(best.arranged, best.placing, room), room)
}

/** Under this cell size there is room for hardly a number of two digits, in pixels. */
const smallCell = 18
/** Of a scale of colours with its numbers, in pixels. */
export const scaleWidth = 72

interface Attempt {
  readonly arranged: Arrangement
  readonly placing: Placing
  readonly worth: number
}

function attempt(plan: ArrangementPlan, shapes: SlideShapes, room: Room): Attempt {
  const arranged = arrangement(plan, shapes.channels, shapes.maps)
  const isMagnified = plan.window !== 'none'
  const placingOf = (cells: PartCells) => placingWith(cells, shapes, room, isMagnified)
  const cells = grownCells({
    shapes,
    isMagnified,
    pictureSide: room.picture,
    fits: (tried) => fits(arranged, placingOf(tried), room),
  })
  const placing = placingOf(cells)
  const isFitting = fits(arranged, placing, room)
  return { arranged, placing, worth: isFitting ? worthOf(plan, shapes, cells) : -1000 }
}

/** How well the numbers can be read, those of the window and the weights first; and from left to right, as a formula is. */
function worthOf(plan: ArrangementPlan, { input, digits }: SlideShapes, cells: PartCells): number {
  const isMagnified = plan.window !== 'none'
  const picture = Math.log(Math.min(240, Math.max(input.rows, input.columns) * cells.input))
  const order = (plan.line === 'across' ? 0.15 : 0) + (plan.output === 'below' ? 0 : 0.1)
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

function roomOf(width: number, height: number): Room {
  const isSmall = width < 560 || height < 360
  const size = { width, height, picture: 60 + 0.07 * height }
  return isSmall
    ? {
        ...size,
        margin: 6,
        head: 23,
        scale: 26,
        note: 18,
        gaps: { wide: 30, near: 26, close: 10 },
        narrowest: 54,
      }
    : {
        ...size,
        margin: 16,
        head: 28,
        scale: 34,
        note: 22,
        gaps: { wide: Math.min(56, Math.max(36, width * 0.04)), near: 34, close: 20 },
        narrowest: 72,
      }
}

function placingWith(
  cells: PartCells,
  { input, kernel, output }: SlideShapes,
  { head, scale, note, gaps, narrowest }: Room,
  isMagnified: boolean,
): Placing {
  const hasScale = !isMagnified && cells.input < smallCell
  return {
    parts: {
      input: {
        ...input,
        cell: cells.input,
        head,
        foot: hasScale ? scale : 2,
        narrowest: hasScale ? scaleWidth : narrowest,
      },
      window: { ...kernel, cell: cells.kernel, head, foot: 2, narrowest },
      kernel: { ...kernel, cell: cells.kernel, head, foot: note, narrowest },
      output: { ...output, cell: cells.output, head, foot: scale, narrowest: scaleWidth },
    },
    gaps,
    below: 0,
  }
}

function fits(arranged: Arrangement, placing: Placing, { width, height, margin }: Room): boolean {
  const extent = extentOf(arranged, placing)
  return extent.width <= width - 2 * margin && extent.height <= height - 2 * margin
}

/** The placing with wider gaps, where there is room to spare. */
function spread(arranged: Arrangement, placing: Placing, room: Room): Placing {
  const wider = [2.2, 1.8, 1.5, 1.25].map((times) => ({
    ...placing,
    gaps: { ...placing.gaps, wide: placing.gaps.wide * times, close: placing.gaps.close * times },
  }))
  const across = wider.find((each) => fits(arranged, each, room)) ?? placing
  const taller = [24, 16, 8].map((below) => ({ ...across, below }))
  return taller.find((each) => fits(arranged, each, room)) ?? across
}

function layoutOf(arranged: Arrangement, placing: Placing, room: Room): SlideLayout {
  const extent = extentOf(arranged, placing)
  const x = (room.width - extent.width) / 2
  const y = (room.height - extent.height) / 2
  const boxes = placed(arranged, placing, x, y)
  const of = (part: Part) => boxes.filter((each) => each.part === part).map(({ box }) => box)
  return {
    inputs: of('input'),
    patches: of('window'),
    kernels: of('kernel'),
    outputs: of('output'),
  }
}
