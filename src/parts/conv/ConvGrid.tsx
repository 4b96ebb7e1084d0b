import { mapsOfChannel, outputCell, outputIndex } from '#core/outputCell.ts'
import type { FrameAxis } from '#core/windowFrame.ts'
import type { Cell } from '#draw/gridBox.ts'
import { cellText, spokenNumber } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { Pointing } from '#parts/lab/pointing.ts'
import type { Moment } from '#state/playbackMath.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixGridProps } from '#ui/matrixGridProps.ts'
import type { ConvLayer, ConvMark } from './convLayer.ts'

/** What the grids of a convolution layer need of their lab. */
interface ConvLab {
  readonly session: { readonly playback: { readonly seek: (step: number) => void } }
  readonly pointing: Pick<Pointing<ConvMark, object>, 'pointAt' | 'togglePin' | 'clearPin'>
  readonly moment: () => Moment
}

interface ConvGridProps
  extends
    Pick<ConvMark, 'part' | 'channel'>,
    Omit<MatrixGridProps, 'describe' | 'drag' | 'onPoint'>,
    Partial<Pick<MatrixGridProps, 'describe' | 'drag'>> {
  readonly lab: ConvLab
  readonly layer: ConvLayer
  /** That the kernel or the partial sums are of. */
  readonly map?: number
}

/**
 * A grid of a convolution layer. Its cells are pointed at, and pinned when pressed; a press or a drag over outputs moves
 * the step, which is what pins an output, a drag over the input moves the window.
 */
export function ConvGrid(props: ConvGridProps) {
  const { lab, layer, part, channel, map = channel, ...grid } = props
  const { pointing, session } = lab
  const mark = (cell: Cell): ConvMark => ({ part, channel, ...cell })
  const isOutput = part === 'output' || part === 'partialSum'
  const seek = (cell: Cell) => session.playback.seek(outputIndex(layer.geometry, { map, ...cell }))
  const drag = (cell: Cell) => (isOutput ? seek(cell) : moveWindowTo(lab, layer, channel, cell))
  return (
    <MatrixGrid
      drag={part === 'kernel' ? 'value' : 'cells'}
      describe={(cell) => cellWords(layer, { part, channel, map }, cell)}
      onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
      onPick={(cell) => (isOutput ? seek(cell) : pointing.togglePin(mark(cell)))}
      onEscape={pointing.clearPin}
      {...(part !== 'kernel' && { onDrag: (cell) => cell && drag(cell) })}
      {...grid}
    />
  )
}

function cellWords(
  layer: ConvLayer,
  { part, channel, map }: Pick<ConvMark, 'part' | 'channel'> & { readonly map: number },
  cell: Cell,
): string {
  if (part === 'kernel') {
    const weight = layer.weightAt(map, channel, cell.row, cell.column)
    return `${cellText(cell)}: weight ${printNumber(weight).text}`
  }
  const result = layer.results[outputIndex(layer.geometry, { map, ...cell })] ?? 0
  return `${cellText(cell)}: ${spokenNumber(result)}`
}

/** Brings the window to where its middle is nearest to the cell, in a map that reads the channel. */
export function moveWindowTo(
  { session, moment }: ConvLab,
  { geometry, frame }: ConvLayer,
  channel: number,
  { row, column }: Cell,
): void {
  const maps = mapsOfChannel(geometry, channel)
  const now = outputCell(geometry, moment().output).map
  const map = maps.includes(now) ? now : (maps[0] ?? 0)
  const place = { row: nearest(frame.vertical, row), column: nearest(frame.horizontal, column) }
  session.playback.seek(outputIndex(geometry, { map, ...place }))
}

function nearest({ taps }: FrameAxis, cell: number): number {
  const away = taps.map((tap) => Math.abs(((tap[0] ?? 0) + (tap.at(-1) ?? 0)) / 2 - cell))
  return away.indexOf(Math.min(...away))
}
