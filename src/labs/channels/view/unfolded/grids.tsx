import { memo, useMemo } from 'react'
import { cellKind } from '#core/cellKind.ts'
import { mapsOfChannel, outputIndex, outputCell } from '#core/outputCell.ts'
import { kindAt } from '#core/windowFrame.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { spokenNumber, cellText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import type { Mark } from '#labs/channels/model/mark.ts'
import { frameValue, partialSumsOf, weightAt } from '#labs/channels/model/terms.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { kernelEdit } from './kernelEdit.ts'

interface GridProps {
  readonly layer: ChannelsLayer
  readonly channel: number
  readonly box: GridBox
  readonly scene: GridScene
}

interface OfMap {
  readonly map: number
}

interface Filling {
  /** How many cells carry their number. */
  readonly shown: number
  /** The output that the clock is on, where it is on this map. */
  readonly current: number | undefined
}

/** A slice of the padded input. A drag moves the window. */
export const InputGrid = memo(function InputGrid({ layer, channel, box, scene }: GridProps) {
  const lab = useLab(channels)
  const { pointing } = lab
  const mark = (cell: Cell): Mark => ({ part: 'input', channel, ...cell })
  return (
    <MatrixGrid
      label={`Input, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) => describeInput(layer, channel, cell)}
      onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
      onPick={(cell) => pointing.togglePin(mark(cell))}
      onEscape={pointing.clearPin}
      onDrag={(cell) => cell && moveWindowTo(lab, layer, channel, cell)}
    />
  )
})

/** A slice of the kernel that is looked at. A drag up or down changes a number. */
export const KernelGrid = memo(function KernelGrid(props: GridProps & OfMap) {
  const lab = useLab(channels)
  const { pointing } = lab
  const { layer, map, channel, box, scene } = props
  const edit = useMemo(() => kernelEdit(lab, layer, map, channel), [lab, layer, map, channel])
  const mark = (cell: Cell): Mark => ({ part: 'kernel', channel, ...cell })
  return (
    <MatrixGrid
      label={`Kernel ${map + 1}, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      edit={edit}
      drag="value"
      describe={(cell) =>
        `${cellText(cell)}: weight ${printNumber(weightAt(layer, map, channel, cell.row, cell.column)).text}`
      }
      onPoint={(cell) => pointing.pointAt(cell && mark(cell))}
      onPick={(cell) => pointing.togglePin(mark(cell))}
      onEscape={pointing.clearPin}
    />
  )
})

/** What a channel alone gives to each output of the map. */
export const PartialSumGrid = memo(function PartialSumGrid(props: GridProps & OfMap & Filling) {
  const lab = useLab(channels)
  const { pointing } = lab
  const { layer, map, channel, box, scene } = props
  const values = partialSumsOf(layer, map, channel)
  return (
    <MatrixGrid
      {...filled(layer, props)}
      label={`Part of map ${map + 1}, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) =>
        `${cellText(cell)}: ${spokenNumber(values[cell.row * box.columns + cell.column] ?? 0)}`
      }
      onPoint={(cell) => pointing.pointAt(cell && { part: 'partialSum', channel, ...cell })}
      onPick={(cell) => seek(lab, layer, map, cell)}
      onEscape={pointing.clearPin}
      onDrag={(cell) => cell && seek(lab, layer, map, cell)}
    />
  )
})

/** The map of the kernel that is looked at. A click or a drag moves the step, which is what pins an output. */
export const MapGrid = memo(function MapGrid(props: Omit<GridProps, 'channel'> & OfMap & Filling) {
  const lab = useLab(channels)
  const { pointing } = lab
  const { layer, map, box, scene } = props
  return (
    <MatrixGrid
      {...filled(layer, props)}
      label={`Map ${map + 1}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) =>
        `${cellText(cell)}: ${spokenNumber(layer.results[outputIndex(layer.geometry, { map, ...cell })] ?? 0)}`
      }
      onPoint={(cell) => pointing.pointAt(cell && { part: 'output', channel: map, ...cell })}
      onPick={(cell) => seek(lab, layer, map, cell)}
      onEscape={pointing.clearPin}
      onDrag={(cell) => cell && seek(lab, layer, map, cell)}
    />
  )
})

function filled(layer: ChannelsLayer, { shown, current }: Filling) {
  return { shown, current: current === undefined ? undefined : outputCell(layer.geometry, current) }
}

function seek({ session }: ChannelsLab, layer: ChannelsLayer, map: number, cell: Cell): void {
  session.playback.seek(outputIndex(layer.geometry, { map, ...cell }))
}

/** Brings the window to where its middle is nearest to the cell, in a map that reads the channel. */
function moveWindowTo(
  lab: ChannelsLab,
  layer: ChannelsLayer,
  channel: number,
  { row, column }: Cell,
): void {
  const { frame } = layer
  const nearest = (taps: readonly (readonly number[])[], cell: number) => {
    const away = taps.map((tap) => Math.abs(((tap[0] ?? 0) + (tap.at(-1) ?? 0)) / 2 - cell))
    return away.indexOf(Math.min(...away))
  }
  const maps = mapsOfChannel(layer.geometry, channel)
  const now = outputCell(layer.geometry, lab.moment().output).map
  const map = maps.includes(now) ? now : (maps[0] ?? 0)
  const [down, across] = [frame.vertical.taps, frame.horizontal.taps]
  seek(lab, layer, map, { row: nearest(down, row), column: nearest(across, column) })
}

function describeInput(layer: ChannelsLayer, channel: number, cell: Cell): string {
  const { vertical, horizontal } = layer.frame
  const value = spokenNumber(frameValue(layer, channel, cell.row, cell.column))
  const cellName = cellText({
    row: cell.row - vertical.before,
    column: cell.column - horizontal.before,
  })
  const isNumber = kindAt(layer.frame, cell.row, cell.column) === cellKind.number
  return isNumber ? `${cellName}: ${value}` : `padding, ${cellName}: ${value}`
}
