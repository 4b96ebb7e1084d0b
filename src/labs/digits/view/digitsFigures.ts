import type { GridBox } from '#draw/gridBox.ts'
import { type MontageForm, montageIn, type PlacedMontage } from '#draw/montage.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { Side } from '#labs/digits/model/unit.ts'

/** A part of the stage, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a network stands: its name, its layers one under the other, its answer. */
export interface NetFigures {
  readonly head: Area
  readonly rows: readonly PlacedMontage[]
  readonly answer: Area
}

/** Where that stands which every view has: the pad, and what the networks get. */
export interface DigitsFigures {
  readonly pad: Area
  readonly tools: Area
  readonly curve: Area
  /** Drawn and scaled, small; what the networks get, large. */
  readonly steps: readonly [drawn: GridBox, scaled: GridBox, centred: GridBox]
  /** Room under these, for what is pointed at. */
  readonly weights: Area
  /** In a narrow stage both answers stand under the pad; in a wide one each view has them. */
  readonly answers: Readonly<Record<Side, Area>> | undefined
  /** Room for the view. */
  readonly rest: Area
  readonly isNarrow: boolean
}

const gap = 18

/**
 * The figures in a stage of so many pixels, with lines of text so high: pad, preparation and the view beside each other,
 * or in a narrow one under each other.
 */
export function digitsFigures(
  width: number,
  height: number,
  line: number,
  heightOf: (width: number, line: number) => number = (_width, line) => 40 * line,
): DigitsFigures {
  return width >= 640 ? wide(width, height, line) : narrow(width, line, heightOf(width - 4, line))
}

function wide(width: number, height: number, line: number): DigitsFigures {
  const tool = 2.4 * line
  const isTight = width < 44 * line
  const side = Math.min((isTight ? 0.25 : 0.27) * width, 0.5 * height)
  const middle = Math.min((isTight ? 0.17 : 0.19) * width, (height - 5 * line) / 2.55)
  const pad = { x: 2, y: tool, width: side, height: side }
  const under = tool + side + 0.6 * line
  const left = pad.x + side + gap
  const small = (middle - gap / 2) / 2
  const first = 1.3 * line
  const second = first + small + 1.5 * line
  const third = second + middle + 1.5 * line
  const x = left + middle + gap * 1.4
  return {
    pad,
    tools: { x: 0, y: 0, width: side, height: tool },
    curve: {
      x: 0,
      y: under,
      width: side + 6,
      height: Math.max(60, Math.min(240, height - under)),
    },
    steps: [
      digitBox(left, first, small),
      digitBox(left + middle - small, first, small),
      digitBox(left, second, middle),
    ],
    weights: { x: left, y: third, width: middle, height: height - third - 2 },
    answers: undefined,
    rest: { x, y: 0, width: width - x, height },
    isNarrow: false,
  }
}

/** Of the room for what is pointed at in a narrow stage. */
const pointedHeight = 120

function narrow(width: number, line: number, high: number): DigitsFigures {
  const tool = 3.2 * line
  const small = 74
  const side = Math.min(width - small - gap - 8, 300)
  const left = 2 + side + gap
  const step = side / 3 - 1.4 * line
  const top = (at: number) => tool + at * (step + 1.4 * line) + 1.2 * line
  const each = Math.min(small, step)
  const answer = {
    y: tool + side + 0.4 * line,
    width: (width - gap - 4) / 2,
    height: 5.4 * line,
  }
  const curve = {
    x: 0,
    y: answer.y + answer.height + line,
    width,
    height: 120,
  }
  const y = curve.y + curve.height + 1.6 * line
  return {
    pad: { x: 2, y: tool, width: side, height: side },
    tools: { x: 0, y: 0, width, height: tool },
    curve,
    steps: [
      digitBox(left, top(0), each),
      digitBox(left, top(1), each),
      digitBox(left, top(2), each),
    ],
    answers: { conv: { x: 2, ...answer }, dense: { x: 2 + answer.width + gap, ...answer } },
    weights: { x: 2, y, width: width - 4, height: pointedHeight },
    rest: { x: 2, y: y + pointedHeight + 2 * line, width: width - 4, height: high },
    isNarrow: true,
  }
}

/** The room of a view that has nothing to say of what is pointed at: in a narrow stage with the room for that. */
export function viewArea({ rest, weights, isNarrow }: DigitsFigures): Area {
  if (!isNarrow) return rest
  return { ...rest, y: weights.y, height: rest.y + rest.height - weights.y }
}

/** How high the rest is, where a view that needs so much takes the room over it as well. */
export function restHeight(needed: number, line: number): number {
  return needed - pointedHeight - 2 * line
}

/** Where both networks stand in an area: beside each other, or under each other where it is narrow. */
export function netsFigures(
  nets: Readonly<Record<Side, readonly NetRow[] | undefined>>,
  area: Area,
  line: number,
  isNarrow: boolean,
): Readonly<Record<Side, NetFigures>> {
  const { x, y, width, height } = area
  const [across, down] = isNarrow ? [width, (height - gap) / 2] : [(width - gap) / 2, height]
  const answer = isNarrow ? 0 : netLines.answer * line
  const second = isNarrow ? { x, y: y + down + gap } : { x: x + across + gap, y }
  const size = { width: across, height: down }
  return {
    conv: netFigures(nets.conv, { x, y, ...size }, line, answer),
    dense: netFigures(nets.dense, { ...second, ...size }, line, answer),
  }
}

/** Lines of text for the name of a network, over each of its layers, and for its answer. */
const netLines = { head: 4.2, row: 1.45, answer: 5.2 }

/** A deep network is higher than the stage, which scrolls. */
const leastRow = 1.2

/** How high the layers are against each other. */
const shares = { conv: 2, pool: 1.1, dense: 1.3 }

function netFigures(
  rows: readonly NetRow[] | undefined,
  area: Area,
  line: number,
  answer: number,
): NetFigures {
  const { x, y, width, height } = area
  const shown = rows?.slice(0, -1) ?? []
  const [head, title] = [netLines.head * line, netLines.row * line]
  const least = leastRow * line * shown.length
  const room = Math.max(least, height - head - answer - title * shown.length)
  const all = shown.reduce((sum, { kind }) => sum + shares[kind], 0)
  let top = y + head
  const placed = shown.map((row) => {
    const high = (room * shares[row.kind]) / all
    const at = montageIn(formsOf(row), { x, y: top + title, width, height: high }, 14)
    top += title + at.box.rows * at.box.cell
    return at
  })
  return {
    head: { x, y, width, height: head },
    rows: placed,
    answer: { x, y: Math.max(y + height - answer, top), width, height: answer },
  }
}

/** Maps beside and under each other; every number of them in a line that leaves none over. */
function formsOf({ shape: [count, side, wide] }: NetRow): readonly MontageForm[] {
  const gapOf = side > 9 ? 2 : 1
  return Array.from({ length: count }, (_, at) => at + 1)
    .filter((across) => count % across === 0)
    .map((across) => ({
      count,
      side,
      wide,
      across,
      gap: count === 1 ? 0 : gapOf,
    }))
}

function digitBox(x: number, y: number, side: number): GridBox {
  return { x, y, cell: side / inputSide, rows: inputSide, columns: inputSide }
}
