import { type ConvGeometry, tapCol, tapRow } from '#core/convGeometry.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the nodes of a diagram lie, in pixels. */
export interface DiagramLayout {
  readonly inputs: readonly Point[]
  readonly outputs: readonly Point[]
  /** Zeros around the inputs. */
  readonly padding: readonly Point[]
  readonly radius: number
  readonly view: 'row' | 'plane'
}

/** How far a row of a plane is moved aside, and how tall it is, in the distance of its columns. */
const slant = { across: -0.52, down: 0.44 }
/**
 * From the last row of the inputs to the first of the outputs, in the distance of columns. With the
 * slant it is chosen so that few lines fall upon one another: at the most five of 2,304, where others heap up forty.
 */
const gap = 2.22
const mostSteep = 1.8

/** The nodes laid into a box; an output stands in the middle of its window. */
export function diagramLayout(
  geometry: ConvGeometry,
  width: number,
  height: number,
): DiagramLayout {
  return geometry.inputHeight === 1
    ? rowLayout(geometry, width, height)
    : planeLayout(geometry, width, height)
}

function rowLayout(geometry: ConvGeometry, width: number, height: number): DiagramLayout {
  const { padLeft, padRight, inputWidth, outputWidth } = geometry
  const cells = padLeft + inputWidth + padRight
  const pitch = Math.min(width / cells, 92)
  const radius = Math.min(pitch * 0.38, 22, height / 9)
  const left = (width - cells * pitch) / 2
  const across = (column: number) => left + (column + padLeft + 0.5) * pitch
  const top = radius + 4
  const bottom = height - radius - 4
  return {
    view: 'row',
    radius,
    inputs: range(inputWidth, (i) => ({ x: across(i), y: top })),
    outputs: range(outputWidth, (o) => ({ x: across(middleColumn(geometry, o)), y: bottom })),
    padding: [
      ...range(padLeft, (i) => ({ x: across(-1 - i), y: top })),
      ...range(padRight, (i) => ({ x: across(inputWidth + i), y: top })),
    ],
  }
}

function planeLayout(geometry: ConvGeometry, width: number, height: number): DiagramLayout {
  const { padTop, padBottom, padLeft, padRight } = geometry
  const { inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  const rows = inputHeight + padTop + padBottom
  const columns = inputWidth + padLeft + padRight
  const pointAt = (row: number, column: number): Point => ({
    x: column + row * slant.across,
    y: row * slant.down,
  })
  const rise = (rows - 1) * slant.down + gap
  const inputs = range(inputHeight * inputWidth, (i) =>
    pointAt(Math.floor(i / inputWidth), i % inputWidth),
  )
  const outputs = range(outputHeight * outputWidth, (o) => {
    const { x, y } = pointAt(
      middleRow(geometry, Math.floor(o / outputWidth)),
      middleColumn(geometry, o % outputWidth),
    )
    return { x, y: y + rise }
  })
  const padding = range(rows * columns, (at) => ({
    row: Math.floor(at / columns) - padTop,
    column: (at % columns) - padLeft,
  }))
    .filter(
      ({ row, column }) => row < 0 || column < 0 || row >= inputHeight || column >= inputWidth,
    )
    .map(({ row, column }) => pointAt(row, column))
  const all = [...inputs, ...outputs, ...padding]
  const span = (places: readonly number[]) =>
    [Math.min(...places) - 0.4, Math.max(...places) + 0.4] as const
  const [left, right] = span(all.map(({ x }) => x))
  const [top, bottom] = span(all.map(({ y }) => y))
  const unit = Math.min(width / (right - left), height / (bottom - top))
  // Height to spare is taken, so that the planes stand steeper.
  const down = Math.min(unit * mostSteep, height / (bottom - top))
  const laid = ({ x, y }: Point): Point => ({
    x: width / 2 + (x - (left + right) / 2) * unit,
    y: height / 2 + (y - (top + bottom) / 2) * down,
  })
  return {
    view: 'plane',
    radius: unit * 0.24,
    inputs: inputs.map(laid),
    outputs: outputs.map(laid),
    padding: padding.map(laid),
  }
}

/** The middle of an output's window, in columns of the input. */
function middleColumn(geometry: ConvGeometry, position: number): number {
  return (tapCol(geometry, position, 0) + tapCol(geometry, position, geometry.kernelWidth - 1)) / 2
}

function middleRow(geometry: ConvGeometry, position: number): number {
  return (tapRow(geometry, position, 0) + tapRow(geometry, position, geometry.kernelHeight - 1)) / 2
}

function range<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => make(at))
}
