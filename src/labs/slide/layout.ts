import type { GridBox } from '#draw/gridBox.ts'

/** Where everything on the stage lies, in pixels. */
export interface SlideLayout {
  readonly inputs: readonly GridBox[]
  /** The window magnified, beside each kernel slice, when the input's own cells are too small to read. */
  readonly patches: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  readonly outputs: readonly GridBox[]
}

export interface SlideShapes {
  readonly channels: number
  readonly maps: number
  readonly input: Shape
  readonly kernel: Shape
  readonly output: Shape
}

interface Shape {
  readonly rows: number
  readonly columns: number
}

/** Below this cell size numbers in the input cannot be read, and the window is shown magnified. */
export const readableCell = 22

const caption = 46
const margin = 20
const stackGap = 34
const largestCell = 58

/** The layout of the shapes in a stage of that many pixels. */
export function slideLayout(shapes: SlideShapes, width: number, height: number): SlideLayout {
  const arrange =
    width > height * 1.15 ? sideBySide : shapes.channels === 1 ? pairOverKernel : threeRows
  const plain = arrange(shapes, width, height, false)
  const cell = plain.inputs[0]?.cell ?? 0
  return cell < readableCell ? arrange(shapes, width, height, true) : plain
}

type Arrange = (shapes: SlideShapes, width: number, height: number, magnify: boolean) => SlideLayout

/**
 * Input, kernel, output from left to right; channels and maps from top to bottom. The magnified window stands
 * over the kernel of a single channel, beside the slices of several.
 */
const sideBySide: Arrange = (shapes, width, height, magnify) => {
  const { input, kernel, output, channels, maps } = shapes
  const tall = height - caption - 2 * margin
  const gaps = 2 * Math.min(72, Math.max(36, width * 0.05))
  const wide = width - 2 * margin - gaps
  const isOver = magnify && channels === 1
  const across = magnify && !isOver ? 2 : 1
  const down = isOver ? 2 : channels
  const kernelCell = fit(
    magnify ? 40 : 46,
    (wide * 0.36 - (across - 1) * stackGap) / (kernel.columns * across),
    perStack(tall, down, kernel.rows),
  )
  const slice = kernel.columns * kernelCell
  const middle = slice * across + (across - 1) * stackGap
  const cell = fit(
    largestCell,
    (wide - middle) / (input.columns + output.columns),
    perStack(tall, channels, input.rows),
    perStack(tall, maps, output.rows),
  )
  const used = (input.columns + output.columns) * cell + middle
  const gap = Math.min(150, (width - used) / 4)
  const side = (width - used - 2 * gap) / 2
  const kernelX = side + input.columns * cell + gap
  const stack = (x: number, shape: Shape, count: number, size: number) =>
    stacked({ x, cell: size, ...shape }, count, height)
  const middles = stack(kernelX, kernel, down, kernelCell)
  return {
    inputs: stack(side, input, channels, cell),
    patches: magnify ? middles.slice(0, channels) : [],
    kernels: isOver
      ? middles.slice(1)
      : middles.map((box) => ({ ...box, x: box.x + middle - slice })),
    outputs: stack(kernelX + middle + gap, output, maps, cell),
  }
}

/** Input and output beside each other, the kernel below: for upright screens and one channel. */
const pairOverKernel: Arrange = ({ input, kernel, output }, width, height, magnify) => {
  const between = 28
  const wide = width - 2 * margin - between
  const copies = magnify ? 2 : 1
  const kernelCell = fit(
    40,
    (width - 2 * margin - stackGap) / (kernel.columns * copies),
    (height * 0.36 - caption) / kernel.rows,
  )
  const top = height - 2 * caption - 2 * margin - kernel.rows * kernelCell
  const cell = fit(
    largestCell,
    wide / (input.columns + output.columns),
    top / Math.max(input.rows, output.rows),
  )
  const rows = Math.max(input.rows, output.rows) * cell
  const side = (width - (input.columns + output.columns) * cell - between) / 2
  const free = Math.max(0, top - rows) / 3
  const y = margin + caption / 2 + free
  const kernelY = y + rows + caption + free
  const middle = kernel.columns * kernelCell * copies + (magnify ? stackGap : 0)
  const kernelX = (width - middle) / 2
  const slice = magnify ? kernel.columns * kernelCell + stackGap : 0
  return {
    inputs: [{ x: side, y, cell, ...input }],
    patches: magnify ? [{ x: kernelX, y: kernelY, cell: kernelCell, ...kernel }] : [],
    kernels: [{ x: kernelX + slice, y: kernelY, cell: kernelCell, ...kernel }],
    outputs: [{ x: side + input.columns * cell + between, y, cell, ...output }],
  }
}

/** Inputs in a row, kernels under them, outputs under those: for upright screens and three channels. */
const threeRows: Arrange = ({ input, kernel, output, channels, maps }, width, height) => {
  const across = (count: number) => (width - 2 * margin - (count - 1) * 16) / count
  const tall = (height - 3 * caption - 2 * margin) / 3
  const cell = fit(
    largestCell,
    across(channels) / Math.max(input.columns, output.columns),
    tall / Math.max(input.rows, output.rows),
  )
  const kernelCell = fit(36, across(channels) / kernel.columns, tall / kernel.rows)
  const line = (y: number, shape: Shape, count: number, size: number) => {
    const pitch = across(channels) + 16
    const start = (width - (count * pitch - 16)) / 2
    return Array.from({ length: count }, (_, i) => ({
      x: start + i * pitch + (across(channels) - shape.columns * size) / 2,
      y,
      cell: size,
      ...shape,
    }))
  }
  const rows = [input.rows * cell, kernel.rows * kernelCell, output.rows * cell] as const
  const free = Math.max(0, height - 2 * margin - rows[0] - rows[1] - rows[2] - 3 * caption) / 3
  const first = margin + caption / 2 + free / 2
  const second = first + rows[0] + caption + free
  const third = second + rows[1] + caption + free
  return {
    inputs: line(first, input, channels, cell),
    patches: [],
    kernels: line(second, kernel, channels, kernelCell),
    outputs: line(third, output, maps, cell),
  }
}

/** Equal grids above each other, centred in the height under the caption. */
function stacked(box: Omit<GridBox, 'y'>, count: number, height: number): GridBox[] {
  const pitch = box.rows * box.cell + stackGap
  const top = (height + caption - (count * pitch - stackGap)) / 2 - 8
  return Array.from({ length: count }, (_, i) => ({ ...box, y: top + i * pitch }))
}

function perStack(tall: number, count: number, rows: number): number {
  return (tall - (count - 1) * stackGap) / (count * rows)
}

/** The largest cell size under every bound; a whole number of pixels where that costs little. */
function fit(...bounds: number[]): number {
  const size = Math.max(0.25, Math.min(...bounds))
  return size >= 14 ? Math.floor(size) : Math.floor(size * 8) / 8
}
