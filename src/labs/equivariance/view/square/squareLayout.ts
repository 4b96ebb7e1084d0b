import type { GridBox } from '#draw/gridBox.ts'

/** An arrow of the diagram, from point to point, with its name beside it. */
export interface Arrow {
  readonly name: 'T' | 'conv' | 'match'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

export type SquareLayout = Readonly<ReturnType<typeof squareLayout>>

/** Rows and columns of a grid. */
export type Size = readonly [rows: number, columns: number]

interface Sizes {
  readonly picture: Size
  readonly result: Size
  readonly kernel: Size
}

/** The diagram in a stage of so many pixels with lines of text so high. */
export function squareLayout(
  sizes: Sizes,
  width: number,
  height: number,
  line: number,
  hasCurves: boolean,
) {
  const pad = width < 620 ? 10 : 20
  const gap = Math.max(width < 620 ? 20 : 34, 0.03 * width)
  const between = 2.3 * line
  // Scales of colours under the lowest row, where there is room for them.
  const scale = height > 20 * line ? 2.1 * line : 0
  const foot = (width < 620 ? 3.2 : 2.4) * line + scale
  const fit = (columns: number, rows: number, below = 0) =>
    Math.max(
      24,
      Math.floor(
        Math.min(
          (width - 2 * pad - (columns - 1) * gap) / columns,
          (height - 1.4 * line - (rows - 1) * between - foot - below) / rows,
        ),
      ),
    )
  const isWide = fit(4, 2) >= fit(2, 3)
  const whole = isWide ? fit(4, 2) : fit(2, 3)
  // The curves stand under the figures where that leaves them nearly as large.
  const least = 9.5 * line
  const hasPlot = isWide && hasCurves && fit(4, 2, least) >= 0.9 * whole
  const side = hasPlot ? fit(4, 2, least) : whole
  const count = isWide ? 4 : 2
  const rowCount = isWide ? 2 : 3
  const widest = isWide ? 2.2 * gap : Math.max(2.2 * gap, 0.9 * side)
  const spare = Math.min(widest, (width - 2 * pad - count * side) / (count - 1))
  const left = (width - count * side - (count - 1) * spare) / 2
  const used = 1.4 * line + rowCount * side + (rowCount - 1) * between + foot
  const plotHeight = hasPlot ? Math.min(15 * line, height - used - 0.5 * line) : 0
  const space = height - used - plotHeight
  const top = 1.4 * line + Math.max(0, space / 2)
  const x = (column: number) => left + column * (side + spare)
  const y = (row: number) => top + row * (side + between)
  const place = (size: Size, column: number, row: number) =>
    gridIn({ x: x(column), y: y(row), side }, size)
  const last = count - 1
  const { picture, result } = sizes
  const down = (name: Arrow['name'], column: number, row: number): Arrow => ({
    name,
    from: [x(column) + side / 2, y(row) + side + 3],
    to: [x(column) + side / 2, y(row + 1) - 1.25 * line],
  })
  const over = (row: number, to: number, part: number): Arrow => ({
    name: 'T',
    from: [x(0) + side + 5, y(row) + part * side],
    to: [x(to) - 5, y(row) + part * side],
  })
  const kernelSide = isWide ? 0.56 * side : Math.min(0.7 * side, spare - 0.4 * gap)
  // Its lowest cells stand on the floor of the figures beside it, or in the middle of their height.
  const kernelTop = isWide ? y(0) + side - kernelSide : y(1) + (side - kernelSide) / 2
  return {
    /** Two rows of four, with the kernel between the upper ones; else three rows of two, with it between the second ones. */
    isWide,
    /** Whether there is room for scales of colours under the lowest row. */
    hasScales: scale > 0,
    /** Where the curves stand, if the stage has room for them. */
    plot: hasPlot
      ? {
          x: x(0),
          y: top - line + used,
          width: x(3) + side - x(0),
          height: plotHeight - 0.4 * line,
        }
      : undefined,
    boxes: {
      x: place(picture, 0, 0),
      moved: place(picture, last, 0),
      result: place(result, 0, 1),
      movedFirst: place(result, last, 1),
      movedAfter: isWide ? place(result, 1, 1) : place(result, 0, 2),
      difference: isWide ? place(result, 2, 1) : place(result, 1, 2),
    },
    kernel: gridIn({ x: (width - kernelSide) / 2, y: kernelTop, side: kernelSide }, sizes.kernel),
    arrows: [
      over(0, last, isWide ? 0.2 : 0.5),
      down('conv', 0, 0),
      down('conv', last, 0),
      isWide ? over(1, 1, 0.5) : down('T', 0, 1),
    ],
    /** Where the words on the difference stand. */
    words: isWide
      ? { x: x(1), y: y(1) + side + scale + 5, width: width - x(1) - pad }
      : { x: pad, y: y(2) + side + scale + 4, width: width - 2 * pad },
  }
}

/** A grid in the middle of a square, as large as it fits. */
export function gridIn(
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
  [rows, columns]: Size,
): GridBox {
  const cell = side / Math.max(rows, columns)
  const [width, height] = [columns * cell, rows * cell]
  return { x: x + (side - width) / 2, y: y + (side - height) / 2, cell, rows, columns }
}
