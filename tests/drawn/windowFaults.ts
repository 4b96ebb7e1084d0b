import { beyond, type Box, boxAround } from './box.ts'
import type { Drawn, DrawnGrid } from './drawnOf.ts'
import { sceneOn } from './paintedScenes.ts'
import { pathBox } from './pathBox.ts'
import { stripSum } from './stripSum.ts'
import { isWritten, writtenNumber } from './writtenNumber.ts'

/** Where a picture marks a window and the output that it makes, in cells of their grids. */
export interface MarkedWindow extends Block {
  readonly outputRow: number
  readonly outputColumn: number
  readonly input: DrawnGrid
  readonly output: DrawnGrid
}

/** Cells of a grid. */
interface Block {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The window and the output that are marked, in labs that call their grids so. */
export function markedWindow(drawn: Drawn): MarkedWindow | undefined {
  const outputs = drawn.grids.filter(({ label }) => /^(Output|Map \d|y$)/.test(label))
  for (const input of inputsOf(drawn)) {
    const window = blockIn(drawn, 'window', input)
    if (!window) continue
    for (const output of outputs) {
      const made = blockIn(drawn, 'output', output)
      if (made) return { ...window, outputRow: made.row, outputColumn: made.column, input, output }
    }
  }
  return undefined
}

function inputsOf({ grids }: Drawn): readonly DrawnGrid[] {
  return grids.filter(({ label }) => /^(Input|x$)/.test(label))
}

/** What marks of that name stand around in a grid; undefined when none is there. */
function blockIn({ marks }: Drawn, called: string, grid: DrawnGrid): Block | undefined {
  const inGrid = marks
    .filter(({ name }) => name === called)
    .flatMap(({ path }) => (path.match(/M[^M]*/g) ?? []).flatMap((part) => pathBox(part) ?? []))
    .filter((box) => beyond(box, grid.box) <= 2)
  const around = boxAround(
    inGrid.flatMap(({ x, y, width, height }) => [
      [x, y] as const,
      [x + width, y + height] as const,
    ]),
  )
  return around && cellsUnder(grid, around)
}

function cellsUnder({ box, rows, columns }: DrawnGrid, at: Box) {
  const [width, height] = [box.width / columns, box.height / rows]
  return {
    row: Math.round((at.y - box.y) / height),
    column: Math.round((at.x - box.x) / width),
    rows: Math.round(at.height / height),
    columns: Math.round(at.width / width),
  }
}

/** Says when the terms of the strip are not what stands in the marked window, or its result not the marked output. */
export function windowFaults(drawn: Drawn, strip: Element): string[] {
  const [window, sum] = [markedWindow(drawn), stripSum(strip)]
  if (!window || !sum) return []
  const inputs = inputsOf(drawn)
  const kernels = drawn.grids.filter(({ label }) => label.startsWith('Kernel'))
  const [kernel] = kernels
  if (!kernel) return []
  // Of a depthwise layer there is one slice of the kernel, for the channel that is read.
  const kernelOf = (channel: number) => (kernels.length === 1 ? kernel : kernels[channel])
  const apart = (reach: number, taps: number) => (taps > 1 ? (reach - 1) / (taps - 1) : 1)
  const [down, across] = [apart(window.rows, kernel.rows), apart(window.columns, kernel.columns)]
  // A layer that shares nothing has no kernel that slides.
  if (!Number.isInteger(down) || !Number.isInteger(across)) return []
  const numberOf = ({ canvas, columns }: DrawnGrid, row: number, column: number) =>
    sceneOn(canvas)?.values[row * columns + column] ?? Number.NaN
  const isSame = (text: string, value: number) => {
    const written = writtenNumber(text)
    return written !== undefined && isWritten(written, value)
  }
  const terms = sum.terms.flatMap(({ channel, row, column, value, weight }) => {
    const [from, by] = [inputs[channel], kernelOf(channel)]
    const block = from && blockIn(drawn, 'window', from)
    if (!from || !block) return [`there is no window in slice ${channel + 1}, which is read`]
    const [inputRow, inputColumn] = [block.row + row * down, block.column + column * across]
    const [there, times] = [
      numberOf(from, inputRow, inputColumn),
      numberOf(by ?? kernel, row, column),
    ]
    return isSame(value, there) && isSame(weight, times)
      ? []
      : [`the strip has ${value} × ${weight} where the window shows ${there} × ${times}`]
  })
  const result = numberOf(window.output, window.outputRow, window.outputColumn)
  const isResult = isSame(sum.result, result)
  return [
    ...terms,
    ...(isResult ? [] : [`the strip says ${sum.result}, the marked output is ${result}`]),
  ]
}

/** Says when the windows of some outputs are not a stride apart, or not as many as fit. */
export function strideFaults(windows: readonly MarkedWindow[]): string[] {
  // Where padding is drawn around the input: elsewhere a window may begin outside.
  const [first, ...others] = windows.filter(({ input }) => input.label.startsWith('Input'))
  if (!first) return []
  return (['row', 'column'] as const).flatMap((side) => {
    const of = (one: MarkedWindow) => (side === 'row' ? one.outputRow : one.outputColumn)
    const [count, inputs, reach] =
      side === 'row'
        ? [first.output.rows, first.input.rows, first.rows]
        : [first.output.columns, first.input.columns, first.columns]
    const last = others.findLast((one) => of(one) > of(first))
    if (!last) return []
    const stride = (last[side] - first[side]) / (of(last) - of(first))
    const fitting = Math.floor((inputs - reach) / stride) + 1
    const isEven = windows.every((one) => one[side] === of(one) * stride)
    return Number.isInteger(stride) && isEven && fitting === count
      ? []
      : [`${side}s of windows are ${stride} apart: ${fitting} fit, there are ${count}`]
  })
}
