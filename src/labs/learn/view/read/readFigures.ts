import { digitSide } from '#data/digits.ts'
import {
  type MontageForm,
  montageIn,
  montageSize,
  type PlacedMontage,
  placedMontage,
} from '#draw/montage.ts'
import { shownDigits } from '#labs/learn/model/read/reading.ts'
import { type ReadKind, shownWeights } from '#labs/learn/model/read/readNets.ts'

/** A part of the stage, in pixels. */
interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ReadFigures {
  /** Of each network what its name stands over: its first weights. */
  readonly weights: Readonly<Record<ReadKind, PlacedMontage>>
  readonly digits: PlacedMontage
  /** Where the names of the networks begin, before their answers. */
  readonly names: number
  readonly curve: Area
  /** The height that all of it needs, in pixels. */
  readonly least: number
}

/** Lines of text over the weights, and under each digit. */
const readLines = { head: 2.9, caption: 1.3, answers: 2.3, name: 2.9 }

const gap = 14
/** Pixels of the curve in a narrow stage, at least, with its numbers and its legend. */
const leastCurve = 112

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high. In a wide one the weights of both
 * networks stand beside each other, over the curve and the digits; in a narrow one all is in one column.
 */
export function readFigures(width: number, height: number, line: number): ReadFigures {
  return width >= 560 ? wide(width, height, line) : narrow(width, height, line)
}

function wide(width: number, height: number, line: number): ReadFigures {
  const { head, caption, answers, name } = readLines
  const half = (width - 2 * gap) / 2 - 4
  const texts = (head + caption) * line + gap
  const upper = (height - texts) * 0.52
  const lower = height - texts - upper
  const right = half + 2 * gap
  const top = head * line
  const under = top + upper + gap
  return {
    weights: {
      conv: montageIn(weightsForm('conv', [3, 6]), { x: 4, y: top, width: half, height: upper }),
      dense: montageIn(weightsForm('dense', [4, 7]), {
        x: right,
        y: top,
        width: half,
        height: upper,
      }),
    },
    curve: { x: 0, y: under, width: half + gap, height: height - under },
    digits: digitsIn(answers * line, {
      x: right + name * line,
      y: under + caption * line,
      width: half - name * line,
      height: lower,
    }),
    names: right,
    least: 0,
  }
}

function narrow(width: number, height: number, line: number): ReadFigures {
  const { head, caption, answers, name } = readLines
  const area = (y: number, high: number, x = 2) => ({ x, y, width: width - 2 - x, height: high })
  const conv = montageIn(weightsForm('conv', [6]), area(head * line, 90))
  const denseTop = head * line + heightOf(conv) + head * line
  const dense = montageIn(weightsForm('dense', [7]), area(denseTop, 90))
  const digitsTop = denseTop + heightOf(dense) + (caption + 0.4) * line
  const digits = digitsIn(answers * line, area(digitsTop, 130, name * line))
  const curveTop = digitsTop + heightOf(digits) + answers * line
  return {
    weights: { conv, dense },
    digits,
    names: 2,
    curve: { x: 0, y: curveTop, width, height: Math.max(leastCurve, height - curveTop) },
    least: curveTop + leastCurve,
  }
}

/** Digits whose cells are smaller than so many pixels are too small: fewer of them are shown. */
const leastCell = 1.7

/** Six digits in a line, with room for their answers under each line: two lines, or one where there is no room for more. */
function digitsIn(under: number, area: Area): PlacedMontage {
  const across = 6
  const withLines = (lines: number) => {
    const form = { count: lines * across, side: digitSide, across, gap: 5 }
    const wide = area.width / montageSize(form).columns
    const tall = (area.height - lines * under) / (lines * digitSide)
    return { form, cell: Math.min(wide, tall) }
  }
  const both = withLines(shownDigits / across)
  const { form, cell } = both.cell >= leastCell ? both : withLines(1)
  return placedMontage({ ...form, gapDown: Math.ceil(under / cell) }, Math.max(1, cell), area)
}

function weightsForm(kind: ReadKind, across: readonly number[]): readonly MontageForm[] {
  const { count, side } = shownWeights[kind]
  return across.map((each) => ({ count, side, across: each, gap: side > 9 ? 4 : 1 }))
}

function heightOf({ box }: PlacedMontage): number {
  return box.rows * box.cell
}
