import type { ComposeFigures, FigureName, Shape } from './composeFigure.ts'
import { type FigureLines, inSquare, linedFigures } from './linedFigures.ts'

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

/** In a stage that is wide and low: the results beside the kernels that make them. */
const flatRows: Readonly<Record<Arrangement, FigureLines>> = {
  linear: {
    rows: [
      ['first', 'second', 'composed', 'made', 'wanted'],
      ['otherFirst', 'otherSecond', 'target', 'difference', 'picture'],
    ],
    signs: [['∗', '='], ['∗']],
  },
  one: {
    rows: [
      ['first', 'map', 'second', 'made', 'wanted'],
      ['best', 'bestMade', 'picture', 'difference'],
    ],
    signs: [['→', '⋆', '='], ['→']],
  },
  two: {
    rows: [
      ['first', 'map', 'second', 'made', 'wanted'],
      ['first2', 'map2', 'second2', 'difference', 'picture'],
    ],
    signs: [
      ['→', '⋆'],
      ['→', '⋆'],
    ],
  },
}

const narrowRows: Readonly<Record<Arrangement, FigureLines>> = {
  linear: {
    rows: [
      ['first', 'second', 'composed'],
      ['otherFirst', 'otherSecond', 'target'],
      ['made', 'wanted', 'difference'],
    ],
  },
  one: {
    rows: [['first', 'map', 'second'], ['best', 'bestMade', 'picture'], results],
  },
  two: { rows: [['first', 'map', 'second'], ['first2', 'map2', 'second2'], results] },
}

/** Pixels of the side of a figure in a narrow stage, at least. */
const leastSide = 84

const foot = 8

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high. In a wide one the kernels stand in two
 * rows over the picture and the curve, beside the column of results; where it is low too, the results stand in the rows
 * if they and the kernels are larger so; in a narrow one there are three columns.
 */
export function composeFigures(
  arrangement: Arrangement,
  shapes: Readonly<Record<FigureName, Shape>>,
  width: number,
  height: number,
  line: number,
): ComposeFigures {
  if (width < 560) return narrow(arrangement, shapes, width, height, line)
  const tall = wide(arrangement, shapes, width, height, line)
  const gap = Math.max(1.4 * line, 0.02 * width)
  const head = 1.3 * line + foot
  const curve = Math.max(6 * line, 0.24 * height)
  const side = Math.floor(Math.min((width - 8 - 4 * gap) / 5, (height - curve) / 2 - head))
  const tallSide = (tall.boxes.first?.cell ?? 0) * shapes.first[0]
  return side > tallSide
    ? linedFigures(flatRows[arrangement], shapes, { side, gap, head, curve }, width, height)
    : tall
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
    picture: inSquare(shapes.picture, x(0), y(2), low),
  }
  for (const [row, names] of kernels.entries())
    for (const [column, name] of names.entries())
      boxes[name] = inSquare(shapes[name], x(column), y(row), side)
  for (const [row, name] of results.entries()) {
    const top = caption + (row * (height - head)) / 3
    boxes[name] = inSquare(shapes[name], x(3), top, result)
  }
  return {
    boxes,
    curve: { x: x(0) + low + 12, y: y(2) - caption, width: x(3) - x(0) - low - 24, height: bottom },
    signs: signs.flatMap((texts, row) =>
      texts.map((text, at) => ({ text, x: x(at + 1) - apart / 2, y: y(row) + side / 2 })),
    ),
    taken: height,
  }
}

function narrow(arrangement: Arrangement, ...place: Place): ComposeFigures {
  const [shapes, width, height, line] = place
  const lines = narrowRows[arrangement]
  const [gap, head, curve] = [14, 1.3 * line + 6, 7.5 * line]
  const room = (height - curve) / lines.rows.length - head
  const side = Math.floor(Math.min((width - 12 - 2 * gap) / 3, Math.max(leastSide, room)))
  return linedFigures(lines, shapes, { side, gap, head, curve }, width, height)
}
