import type { Shape, SlideShapes } from './shapes.ts'

/** The side of a cell of each part, in pixels; the magnified window has the kernel's. */
export interface PartCells {
  readonly input: number
  readonly kernel: number
  readonly output: number
}

const smallest = 0.5
const largest = 84
/** A cell of this side shows a number at ease, a map of that side its structure, in pixels. */
const easyCell = 28
const easyMap = 240
const finest = 0.25

/**
 * The largest cells that fit: all grow together until one is in the way of another, then those that still can, the
 * neediest first. In one channel input and output keep one size, since how large the map is beside the image is what
 * one looks at. Where the window is shown magnified, the image need only be a picture of the given side.
 */
export function grownCells(
  shapes: SlideShapes,
  isMagnified: boolean,
  pictureSide: number,
  fits: (cells: PartCells) => boolean,
): PartCells {
  const easy: PartCells = {
    input: isMagnified ? easyCellOf(shapes.input, pictureSide) : easyCell,
    kernel: easyCell,
    output: easyCellOf(shapes.output, easyMap),
  }
  const bounded = ({ input, kernel, output }: PartCells): PartCells => {
    const image = between(input, largest)
    return {
      input: image,
      kernel: between(kernel, isMagnified ? 52 : Math.max(44, Math.min(64, image))),
      output: shapes.channels === 1 ? image : between(output, Math.max(60, 1.3 * image)),
    }
  }
  const scaled = (times: number) =>
    bounded({ input: times * easy.input, kernel: times * easy.kernel, output: times * easy.output })

  let times = 0
  for (let step = 1.5; step > 0.004; step /= 2) if (fits(scaled(times + step))) times += step
  let cells = scaled(times)
  const steps = new Map<keyof PartCells, number>([
    ['input', 8],
    ['kernel', 8],
    ['output', 8],
  ])
  while (steps.size > 0) {
    const ease = (part: keyof PartCells) => cells[part] / easy[part]
    const [part, step] = [...steps].reduce((a, b) => (ease(b[0]) < ease(a[0]) ? b : a))
    const next = bounded({ ...cells, [part]: cells[part] + step })
    if (next[part] > cells[part] && fits(next)) cells = next
    else if (step > finest) steps.set(part, step / 2)
    else steps.delete(part)
  }
  return whole(cells, isMagnified)
}

/** Numbers want a readable cell; a grid with too many cells for that is content to be a picture. */
function easyCellOf({ rows, columns }: Shape, side: number): number {
  return Math.min(easyCell, side / Math.max(rows, columns))
}

function between(cell: number, most: number): number {
  return Math.max(smallest, Math.min(cell, most))
}

/** Whole pixels where that costs little; a kernel almost as large as its window in the image is as large. */
function whole({ input, kernel, output }: PartCells, isMagnified: boolean): PartCells {
  const floor = (cell: number) => (cell >= 14 ? Math.floor(cell) : Math.floor(cell * 8) / 8)
  const isAlike = !isMagnified && Math.abs(kernel - input) < 3
  return {
    input: floor(input),
    kernel: floor(isAlike ? Math.min(input, kernel) : kernel),
    output: floor(output),
  }
}
