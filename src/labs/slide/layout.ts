import { readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'

/** Where everything on the stage lies, in pixels. */
export interface SlideLayout {
  readonly inputs: readonly GridBox[]
  /** The window magnified, by each kernel slice, when the input's own cells are too small to read. */
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

/** What is left free in a stage: more in a large one. */
interface Room {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Over every grid, for its name. */
  readonly caption: number
  /** Under every grid, for its legend or channel. */
  readonly legend: number
  readonly gap: number
}

/** Below this cell size numbers in the input cannot be read with ease, and the window is shown magnified. */
export const easyCell = 22
const largestCell = 84
const largestKernelCell = 60

/** The layout of the shapes in a stage of that many pixels: side by side, or upright where that makes clearly larger cells. */
export function slideLayout(shapes: SlideShapes, width: number, height: number): SlideLayout {
  const isSmall = width < 560 || height < 360
  const room: Room = isSmall
    ? { width, height, margin: 8, caption: 24, legend: 24, gap: 22 }
    : {
        width,
        height,
        margin: 20,
        caption: 30,
        legend: 34,
        gap: Math.min(64, Math.max(40, width * 0.045)),
      }
  const upright = shapes.channels === 1 ? pairOverKernel : threeRows
  const beside = readable(sideBySide, shapes, room)
  const above = readable(upright, shapes, room)
  // From left to right is how a formula is read; a small screen gives that up sooner.
  return legibility(above) > (isSmall ? 1.15 : 1.7) * legibility(beside) ? above : beside
}

function readable(arrange: Arrange, shapes: SlideShapes, room: Room): SlideLayout {
  const plain = arrange(shapes, room, false)
  if (inputCell(plain) >= easyCell) return plain
  const magnified = arrange(shapes, room, true)
  return (magnified.patches[0]?.cell ?? 0) >= readableCell ? magnified : plain
}

/** How large the numbers are that one looks at: those of the image, and up to a point those of the kernel. */
function legibility({ inputs, kernels }: SlideLayout): number {
  return (inputs[0]?.cell ?? 0) + 0.5 * Math.min(easyCell, kernels[0]?.cell ?? 0)
}

function inputCell({ inputs }: SlideLayout): number {
  return inputs[0]?.cell ?? 0
}

type Arrange = (shapes: SlideShapes, room: Room, magnify: boolean) => SlideLayout

/**
 * Input, kernel, output from left to right; channels and maps from top to bottom. A kernel is as large as the window it
 * is in the image; magnified, the window stands over a single kernel, or beside each of several slices.
 */
const sideBySide: Arrange = (shapes, room, magnify) => {
  const { input, kernel, output, channels, maps } = shapes
  const { margin, caption, legend, gap, width } = room
  const tall = room.height - 2 * margin
  const wide = width - 2 * margin - 2 * gap
  const isOver = magnify && channels === 1
  const copies = magnify && !isOver ? 2 : 1
  const perGrid = (count: number, rows: number) => (tall / count - caption - legend) / rows
  const heights = [perGrid(channels, input.rows), perGrid(maps, output.rows)]

  const alike = fit(
    largestCell,
    wide / (input.columns + kernel.columns + output.columns),
    ...heights,
  )
  const kernelCell = fit(
    magnify
      ? 40
      : Math.max(
          channels === 1 ? 30 : Math.max(20, 1.3 * alike),
          Math.min(alike, largestKernelCell),
        ),
    (0.38 * wide - (copies - 1) * gap) / (kernel.columns * copies),
    perGrid(isOver ? 2 : channels, kernel.rows),
  )
  const slice = kernel.columns * kernelCell
  const middle = slice * copies + (copies - 1) * gap
  const cell = fit(largestCell, (wide - middle) / (input.columns + output.columns), ...heights)
  // A single map beside a stack of channels has room to spare.
  const outputCell = fit(
    channels > maps ? 1.7 * cell : cell,
    (wide - middle - input.columns * cell) / output.columns,
    perGrid(maps, output.rows),
  )
  const used = input.columns * cell + middle + output.columns * outputCell
  const between = Math.min(2.4 * gap, (width - used) / 4)
  const side = (width - used - 2 * between) / 2
  const kernelX = side + input.columns * cell + between
  const stack = (x: number, shape: Shape, count: number, size: number, slot?: number) =>
    stacked({ x, cell: size, ...shape }, count, room, slot)
  const slot = isOver ? undefined : Math.max(input.rows * cell, kernel.rows * kernelCell)
  const inputs = stack(side, input, channels, cell, slot)
  const middles = isOver
    ? stack(kernelX, kernel, 2, kernelCell)
    : inputs.map((box) => levelWith(box, { x: kernelX, cell: kernelCell, ...kernel }))
  return {
    inputs,
    patches: magnify ? middles.slice(0, channels) : [],
    kernels: isOver
      ? middles.slice(1)
      : middles.map((box) => ({ ...box, x: box.x + middle - slice })),
    outputs: stack(kernelX + middle + between, output, maps, outputCell),
  }
}

/** Input and output beside each other, the kernel below: for upright screens and one channel. */
const pairOverKernel: Arrange = ({ input, kernel, output }, room, magnify) => {
  const { margin, caption, legend, gap, width, height } = room
  const copies = magnify ? 2 : 1
  const tall = height - 2 * margin - 2 * (caption + legend)
  const kernelCell = fit(
    40,
    (width - 2 * margin - gap) / (kernel.columns * copies),
    Math.max(0.36 * tall, tall - Math.max(input.rows, output.rows) * easyCell) / kernel.rows,
  )
  const cell = fit(
    largestCell,
    (width - 2 * margin - gap) / (input.columns + output.columns),
    (tall - kernel.rows * kernelCell) / Math.max(input.rows, output.rows),
  )
  const rows = Math.max(input.rows, output.rows) * cell
  const free = Math.max(0, tall - rows - kernel.rows * kernelCell) / 3
  const side = (width - (input.columns + output.columns) * cell - gap) / 2
  const y = margin + caption + free
  const kernelY = y + rows + legend + caption + free
  const slice = kernel.columns * kernelCell
  const kernelX = (width - slice * copies - (copies - 1) * gap) / 2
  const box = { y: kernelY, cell: kernelCell, ...kernel }
  return {
    inputs: [{ x: side, y, cell, ...input }],
    patches: magnify ? [{ x: kernelX, ...box }] : [],
    kernels: [{ x: kernelX + (copies - 1) * (slice + gap), ...box }],
    outputs: [{ x: side + input.columns * cell + gap, y, cell, ...output }],
  }
}

/** Inputs in a row, kernels under them, outputs under those: for upright screens and three channels. */
const threeRows: Arrange = ({ input, kernel, output, channels, maps }, room) => {
  const { margin, caption, legend, width, height } = room
  const across = (width - 2 * margin - (channels - 1) * 16) / channels
  const tall = (height - 2 * margin - 3 * (caption + legend)) / 3
  const cell = fit(
    largestCell,
    across / Math.max(input.columns, output.columns),
    tall / Math.max(input.rows, output.rows),
  )
  const kernelCell = fit(36, across / kernel.columns, tall / kernel.rows)
  const outputCell =
    maps === 1 ? fit(1.7 * cell, (width - 2 * margin) / output.columns, tall / output.rows) : cell
  const rows = [input.rows * cell, kernel.rows * kernelCell, output.rows * outputCell] as const
  const free = Math.max(0, 3 * tall - rows[0] - rows[1] - rows[2]) / 3
  const line = (y: number, shape: Shape, count: number, size: number) => {
    const start = (width - count * across - (count - 1) * 16) / 2
    return Array.from({ length: count }, (_, i) => ({
      x: start + i * (across + 16) + (across - shape.columns * size) / 2,
      y,
      cell: size,
      ...shape,
    }))
  }
  const first = margin + caption + free / 2
  const second = first + rows[0] + legend + caption + free
  const third = second + rows[1] + legend + caption + free
  return {
    inputs: line(first, input, channels, cell),
    patches: [],
    kernels: line(second, kernel, channels, kernelCell),
    outputs: line(third, output, maps, outputCell),
  }
}

/** Equal grids above each other, each in the middle of a slot with its caption and legend. */
function stacked(
  box: Omit<GridBox, 'y'>,
  count: number,
  { height, caption, legend }: Room,
  slot = box.rows * box.cell,
): GridBox[] {
  const pitch = caption + slot + legend
  const top = (height - count * pitch) / 2 + caption + (slot - box.rows * box.cell) / 2
  return Array.from({ length: count }, (_, i) => ({ ...box, y: top + i * pitch }))
}

/** The box level with another's middle. */
function levelWith(other: GridBox, box: Omit<GridBox, 'y'>): GridBox {
  return { ...box, y: other.y + (other.rows * other.cell - box.rows * box.cell) / 2 }
}

/** The largest cell size under every bound; a whole number of pixels where that costs little. */
function fit(...bounds: number[]): number {
  const size = Math.max(0.5, Math.min(...bounds))
  return size >= 14 ? Math.floor(size) : Math.floor(size * 8) / 8
}
