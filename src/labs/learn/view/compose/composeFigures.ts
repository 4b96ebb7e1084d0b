import type { GridBox } from '#draw/gridBox.ts'
import type { Area } from '#labs/learn/view/filter/filterFigures.ts'

/** What stands on the stage. */
export type FigureName =
  | 'picture'
  | 'first'
  | 'second'
  | 'composed'
  | 'target'
  | 'otherFirst'
  | 'otherSecond'
  | 'map'
  | 'first2'
  | 'second2'
  | 'map2'
  | 'best'
  | 'bestMade'
  | 'made'
  | 'wanted'
  | 'difference'

/** Rows and columns of a grid. */
export type Shape = readonly [rows: number, columns: number]

export interface ComposeFigures {
  readonly boxes: Partial<Record<FigureName, GridBox>>
  readonly curve: Area
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** Without ReLU, with it and one path, with it and two. */
export type Arrangement = 'linear' | 'one' | 'two'

interface Rows {
  readonly kernels: readonly (readonly FigureName[])[]
  /** What is said between the figures of each row. */
  readonly signs: readonly (readonly string[])[]
}

const wideRows: Readonly<Record<Arrangement, Rows>> = {
  linear: {
    kernels: [
      ['first', 'second', 'composed'],
      ['otherFirst', 'otherSecond', 'target'],
    ],
    signs: [['∗', '='], ['∗']],
  },
  one: {
    kernels: [
      ['first', 'map', 'second'],
      ['best', 'bestMade'],
    ],
    signs: [['→', '⋆'], ['→']],
  },
  two: {
    kernels: [
      ['first', 'map', 'second'],
      ['first2', 'map2', 'second2'],
    ],
    signs: [
      ['→', '⋆'],
      ['→', '⋆'],
    ],
  },
}

const results = ['made', 'wanted', 'difference'] as const

const narrowRows: Readonly<Record<Arrangement, readonly (readonly FigureName[])[]>> = {
  linear: [
    ['first', 'second', 'composed'],
    ['target', 'made', 'wanted'],
  ],
  one: [['first', 'map', 'second'], results],
  two: [['first', 'map', 'second'], ['first2', 'map2', 'second2'], results],
}

const foot = 8

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high. In a wide one the kernels stand in two
 * rows over the picture and the curve, beside the column of results; in a narrow one there are three columns.
 */
export function composeFigures(
  arrangement: Arrangement,
  shapes: Readonly<Record<FigureName, Shape>>,
  width: number,
  height: number,
  line: number,
): ComposeFigures {
  return width >= 560
    ? wide(arrangement, shapes, width, height, line)
    : narrow(arrangement, shapes, width, height, line)
}

type Place = Parameters<typeof composeFigures> extends [unknown, ...infer Rest] ? Rest : never

function wide(arrangement: Arrangement, ...place: Place): ComposeFigures {
  const [shapes, width, height, line] = place
  const { kernels, signs } = wideRows[arrangement]
  const [gap, caption] = [Math.max(1.8 * line, 0.03 * width), 1.3 * line]
  const head = caption + foot
  const result = Math.floor(Math.min(height / 3 - head, 0.24 * width))
  const curve = Math.max(6 * line, 0.25 * height)
  const across = (width - 16 - result - 3 * gap) / 3
  const side = Math.floor(Math.min(across, (height - curve - 2 * head) / 2))
  const apart = Math.min(4 * line, (width - 16 - 3 * side - result) / 3)
  const left = (width - 3 * side - result - 3 * apart) / 2
  const x = (column: number) => left + column * (side + apart)
  const bottom = height - 2 * (side + head)
  const y = (row: number) => caption + row * (side + head)
  const low = Math.floor(Math.min(side, bottom - head))
  const boxes: ComposeFigures['boxes'] = {
    picture: inside(shapes.picture, x(0), y(2), low),
  }
  for (const [row, names] of kernels.entries())
    for (const [column, name] of names.entries())
      boxes[name] = inside(shapes[name], x(column), y(row), side)
  for (const [row, name] of results.entries()) {
    const top = caption + (row * (height - head)) / 3
    boxes[name] = inside(shapes[name], x(3), top, result)
  }
  return {
    boxes,
    curve: { x: x(0) + low + 12, y: y(2) - caption, width: x(3) - x(0) - low - 24, height: bottom },
    signs: signs.flatMap((texts, row) =>
      texts.map((text, at) => ({ text, x: x(at + 1) - apart / 2, y: y(row) + side / 2 })),
    ),
  }
}

function narrow(arrangement: Arrangement, ...place: Place): ComposeFigures {
  const [shapes, width, height, line] = place
  const rows = narrowRows[arrangement]
  const [gap, caption] = [14, 1.3 * line]
  const head = caption + 6
  const curve = Math.max(120, 0.24 * height)
  const side = Math.floor(
    Math.min((width - 12 - 2 * gap) / 3, (height - curve) / rows.length - head),
  )
  const left = (width - 3 * side - 2 * gap) / 2
  const y = (row: number) => caption + row * (side + head)
  const end = rows.length * (side + head)
  const boxes: ComposeFigures['boxes'] = {}
  for (const [row, names] of rows.entries())
    for (const [column, name] of names.entries())
      boxes[name] = inside(shapes[name], left + column * (side + gap), y(row), side)
  // Where the difference has no place among the others it stands before the curve.
  const isApart = !rows.flat().includes('difference')
  if (isApart)
    boxes.difference = inside(shapes.difference, left, y(rows.length), Math.min(side, curve - head))
  const from = isApart ? left + side + gap / 2 : 0
  return {
    boxes,
    curve: { x: from, y: end, width: width - from, height: height - end },
    signs: [],
  }
}

/** A grid of so many cells in the middle of a square. */
function inside([rows, columns]: Shape, x: number, y: number, side: number): GridBox {
  const cell = side / Math.max(rows, columns)
  return {
    x: x + (side - columns * cell) / 2,
    y: y + (side - rows * cell) / 2,
    cell,
    rows,
    columns,
  }
}
