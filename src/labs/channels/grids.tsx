import { memo, useMemo } from 'react'
import { kindAt } from '#core/windowFrame.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { printNumber } from '#draw/printNumber.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import { writtenNumber } from '#draw/printNumber.ts'
import { channelsNow, momentNow } from './channelsNow.ts'
import { kernelEdit } from './kernelEdit.ts'
import type { ChannelsLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { frameValue, mapsOfChannel, outputIndex, outputPlace, partOf, weightAt } from './places.ts'
import { channelsSession } from './session.ts'
import { letGo, pointAt, togglePin } from './view.ts'

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
  const mark = (cell: Cell): Mark => ({ part: 'input', channel, ...cell })
  return (
    <MatrixGrid
      label={`Input, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) => describeInput(layer, channel, cell)}
      onPoint={(cell) => pointAt(cell && mark(cell))}
      onPick={(cell) => togglePin(mark(cell))}
      onEscape={letGo}
      onDrag={(cell) => cell && moveWindowTo(layer, channel, cell)}
    />
  )
})

/** A slice of the kernel that is looked at. A drag up or down changes a number. */
export const KernelGrid = memo(function KernelGrid(props: GridProps & OfMap) {
  const { layer, map, channel, box, scene } = props
  const edit = useMemo(() => kernelEdit(layer, map, channel), [layer, map, channel])
  const mark = (cell: Cell): Mark => ({ part: 'kernel', channel, ...cell })
  return (
    <MatrixGrid
      label={`Kernel ${map + 1}, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      edit={edit}
      drag="value"
      describe={(cell) =>
        `${placeText(cell)}: weight ${printNumber(weightAt(layer, map, channel, cell.row, cell.column)).text}`
      }
      onPoint={(cell) => pointAt(cell && mark(cell))}
      onPick={(cell) => togglePin(mark(cell))}
      onEscape={letGo}
    />
  )
})

/** What a channel alone gives to each output of the map. */
export const PartGrid = memo(function PartGrid(props: GridProps & OfMap & Filling) {
  const { layer, map, channel, box, scene } = props
  const values = partOf(layer, map, channel)
  return (
    <MatrixGrid
      {...filled(layer, props)}
      label={`Part of map ${map + 1}, ${layer.names[channel]}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) =>
        `${placeText(cell)}: ${say(values[cell.row * box.columns + cell.column])}`
      }
      onPoint={(cell) => pointAt(cell && { part: 'part', channel, ...cell })}
      onPick={(cell) => seek(layer, map, cell)}
      onEscape={letGo}
      onDrag={(cell) => cell && seek(layer, map, cell)}
    />
  )
})

/** The map of the kernel that is looked at. A click or a drag moves the step, which is what pins an output. */
export const MapGrid = memo(function MapGrid(props: Omit<GridProps, 'channel'> & OfMap & Filling) {
  const { layer, map, box, scene } = props
  return (
    <MatrixGrid
      {...filled(layer, props)}
      label={`Map ${map + 1}`}
      scene={scene}
      box={box}
      drag="cells"
      describe={(cell) =>
        `${placeText(cell)}: ${say(layer.results[outputIndex(layer, { map, ...cell })])}`
      }
      onPoint={(cell) => pointAt(cell && { part: 'output', channel: map, ...cell })}
      onPick={(cell) => seek(layer, map, cell)}
      onEscape={letGo}
      onDrag={(cell) => cell && seek(layer, map, cell)}
    />
  )
})

function filled(layer: ChannelsLayer, { shown, current }: Filling) {
  return { shown, current: current === undefined ? undefined : outputPlace(layer, current) }
}

function seek(layer: ChannelsLayer, map: number, cell: Cell): void {
  channelsSession.playback.seek(outputIndex(layer, { map, ...cell }))
}

/** Brings the window to where its middle is nearest to the cell, in a map that reads the channel. */
function moveWindowTo(layer: ChannelsLayer, channel: number, { row, column }: Cell): void {
  const { frame } = layer
  const nearest = (taps: readonly (readonly number[])[], cell: number) => {
    const away = taps.map((tap) => Math.abs(((tap[0] ?? 0) + (tap.at(-1) ?? 0)) / 2 - cell))
    return away.indexOf(Math.min(...away))
  }
  const maps = mapsOfChannel(layer, channel)
  const now = outputPlace(layer, momentNow(channelsNow()).output).map
  const map = maps.includes(now) ? now : (maps[0] ?? 0)
  const [down, across] = [frame.vertical.taps, frame.horizontal.taps]
  seek(layer, map, { row: nearest(down, row), column: nearest(across, column) })
}

function describeInput(layer: ChannelsLayer, channel: number, cell: Cell): string {
  const { vertical, horizontal } = layer.frame
  const value = say(frameValue(layer, channel, cell.row, cell.column))
  const place = placeText({
    row: cell.row - vertical.before,
    column: cell.column - horizontal.before,
  })
  const isNumber = kindAt(layer.frame, cell.row, cell.column) === cellKind.number
  return isNumber ? `${place}: ${value}` : `padding, ${place}: ${value}`
}

function placeText({ row, column }: Cell): string {
  return `row ${writtenNumber(row + 1)}, column ${writtenNumber(column + 1)}`
}

function say(value = 0): string {
  const { text, rounded } = printNumber(value, 4)
  return rounded ? `about ${text}` : text
}
