import type { GridBox } from '#draw/gridBox.ts'
import { type MontageForm, montageIn, type PlacedMontage } from '#draw/montage.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import { inputSide } from '#labs/digits/model/prepared.ts'
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

/** Where everything of the view of two networks stands. */
export interface DigitsFigures {
  readonly pad: Area
  readonly tools: Area
  readonly curve: Area
  /** Drawn and scaled, small; what the networks get, large. */
  readonly steps: readonly [drawn: GridBox, scaled: GridBox, centred: GridBox]
  readonly weights: Area
  readonly nets: Readonly<Record<Side, NetFigures>>
  /** What all of it takes. */
  readonly height: number
}

type Rows = Readonly<Record<Side, readonly NetRow[] | undefined>>

const gap = 18

/**
 * The figures in a stage of so many pixels, with lines of text so high: pad, preparation and both networks beside each
 * other, or in a narrow one under each other.
 */
export function digitsFigures(
  nets: Rows,
  width: number,
  height: number,
  line: number,
): DigitsFigures {
  return width >= 640 ? wide(nets, width, height, line) : narrow(nets, width, line)
}

function wide(nets: Rows, width: number, height: number, line: number): DigitsFigures {
  const tool = 2.2 * line
  const side = Math.min(0.27 * width, 0.5 * height)
  const middle = Math.min(0.19 * width, (height - 5 * line) / 2.55)
  const pad = { x: 2, y: tool, width: side, height: side }
  const under = tool + side + 0.6 * line
  const left = pad.x + side + gap
  const small = (middle - gap / 2) / 2
  const first = 1.3 * line
  const second = first + small + 1.5 * line
  const third = second + middle + 1.5 * line
  const nextTo = left + middle + gap * 1.4
  const column = (width - nextTo - gap) / 2
  const netArea = (x: number) => ({ x, y: 0, width: column, height })
  return {
    pad,
    tools: { x: 0, y: 0, width: side, height: tool },
    curve: { x: 0, y: under, width: side + 6, height: Math.max(60, height - under) },
    steps: [
      digitBox(left, first, small),
      digitBox(left + middle - small, first, small),
      digitBox(left, second, middle),
    ],
    weights: { x: left, y: third, width: middle, height: height - third - 2 },
    nets: {
      conv: netFigures(nets.conv, netArea(nextTo), line),
      dense: netFigures(nets.dense, netArea(nextTo + column + gap), line),
    },
    height,
  }
}

function narrow(nets: Rows, width: number, line: number): DigitsFigures {
  const tool = 2.4 * line
  const side = Math.min(width - 8, 280)
  const small = Math.min(84, (width - side - gap) / 1)
  const beside = small > 60 ? side + gap : 2
  const pad = { x: 2, y: tool, width: side, height: side }
  const stepsTop = small > 60 ? tool + 1.3 * line : tool + side + 1.5 * line
  const third = (width - 2 * gap - 4) / 3
  const step = small > 60 ? small : third
  const steps: DigitsFigures['steps'] =
    small > 60
      ? [
          digitBox(beside, stepsTop, step),
          digitBox(beside, stepsTop + step + 1.5 * line, step),
          digitBox(beside, stepsTop + 2 * (step + 1.5 * line), step),
        ]
      : [
          digitBox(2, stepsTop, step),
          digitBox(2 + third + gap, stepsTop, step),
          digitBox(2 + 2 * (third + gap), stepsTop, step),
        ]
  const curveTop =
    Math.max(pad.y + side, stepsTop + (small > 60 ? 3 * (step + 1.5 * line) : step)) + line
  const netsTop = curveTop + 110
  const each = 20 * line
  const conv = netFigures(nets.conv, { x: 2, y: netsTop, width: width - 4, height: each }, line)
  const denseTop = netsTop + each + gap
  const dense = netFigures(nets.dense, { x: 2, y: denseTop, width: width - 4, height: each }, line)
  const weightsTop = denseTop + each + 2 * line
  const weights = { x: 2, y: weightsTop, width: Math.min(width - 4, 200), height: 200 }
  return {
    pad,
    tools: { x: 0, y: 0, width, height: tool },
    curve: { x: 0, y: curveTop, width, height: 100 },
    steps,
    weights,
    nets: { conv, dense },
    height: weightsTop + 210,
  }
}

/** Lines of text for the name of a network, over each of its layers, and for its answer. */
const netLines = { head: 2.9, row: 1.45, answer: 5.2 }

/** How high the layers are against each other. */
const shares = { conv: 2, pool: 1.1, dense: 1.3 }

function netFigures(rows: readonly NetRow[] | undefined, area: Area, line: number): NetFigures {
  const { x, y, width, height } = area
  const shown = rows?.slice(0, -1) ?? []
  const [head, answer, title] = [netLines.head * line, netLines.answer * line, netLines.row * line]
  const room = height - head - answer - title * shown.length
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
    answer: { x, y: y + height - answer, width, height: answer },
  }
}

/** Maps beside and under each other; every number of them in a line that leaves none over. */
function formsOf({ shape: [count, side, wide] }: NetRow): readonly MontageForm[] {
  const gapOf = side > 9 ? 2 : 1
  return Array.from({ length: count }, (_, at) => at + 1)
    .filter((across) => count % across === 0)
    .map((across) => ({ count, side, wide, across, gap: count === 1 ? 0 : gapOf }))
}

function digitBox(x: number, y: number, side: number): GridBox {
  return { x, y, cell: side / inputSide, rows: inputSide, columns: inputSide }
}
