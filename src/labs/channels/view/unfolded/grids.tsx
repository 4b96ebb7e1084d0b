import { memo, useMemo } from 'react'
import { outputCell } from '#core/outputCell.ts'
import { cellKind } from '#core/cellKind.ts'
import { kindAt } from '#core/windowFrame.ts'
import { frameValue } from '#core/windowTerms.ts'
import type { Cell, GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { cellText, spokenNumber } from '#draw/numberWords.ts'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import { weightLimits, withWeight } from '#labs/channels/model/bank.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { partialSumsOf, sliceOf } from '#labs/channels/model/partialSums.ts'
import { ConvGrid } from '#parts/conv/ConvGrid.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { settingEdit } from '#parts/lab/settingEdit.ts'

interface GridProps {
  readonly layer: ChannelsLayer
  /** Or the map of the outputs. */
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

/** A slice of the padded input. */
export const InputGrid = memo(function InputGrid(props: GridProps) {
  const lab = useLab(channels)
  const { layer, channel } = props
  const { vertical, horizontal } = layer.frame
  const describe = ({ row, column }: Cell) => {
    const place = { row: row - vertical.before, column: column - horizontal.before }
    const value = spokenNumber(frameValue(layer, channel, row, column))
    const isNumber = kindAt(layer.frame, row, column) === cellKind.number
    return `${isNumber ? '' : 'padding, '}${cellText(place)}: ${value}`
  }
  const label = `Input, ${layer.names[channel]}`
  return <ConvGrid {...{ ...props, lab, label, describe }} part="input" />
})

/** A slice of the kernel that is looked at. A drag up or down changes a number. */
export const KernelGrid = memo(function KernelGrid(props: GridProps & OfMap) {
  const lab = useLab(channels)
  const { layer, map, channel } = props
  const edit = useMemo(() => kernelEdit(lab, layer, map, channel), [lab, layer, map, channel])
  const label = `Kernel ${map + 1}, ${layer.names[channel]}`
  return <ConvGrid {...{ ...props, lab, label, edit }} part="kernel" />
})

/** What a channel alone gives to each output of the map. */
export const PartialSumGrid = memo(function PartialSumGrid(props: GridProps & OfMap & Filling) {
  const lab = useLab(channels)
  const { layer, map, channel, box } = props
  const values = partialSumsOf(layer, map, channel)
  return (
    <ConvGrid
      {...{ ...props, lab }}
      current={currentOf(props)}
      part="partialSum"
      label={`Part of map ${map + 1}, ${layer.names[channel]}`}
      describe={(cell) =>
        `${cellText(cell)}: ${spokenNumber(values[cell.row * box.columns + cell.column] ?? 0)}`
      }
    />
  )
})

/** The map of the kernel that is looked at. */
export const MapGrid = memo(function MapGrid(props: GridProps & Filling) {
  const lab = useLab(channels)
  const label = `Map ${props.channel + 1}`
  return <ConvGrid {...{ ...props, lab, label }} current={currentOf(props)} part="output" />
})

function currentOf({ layer, current }: GridProps & Filling) {
  return current === undefined ? undefined : outputCell(layer.geometry, current)
}

/** How the weights that a channel meets in a map's kernel are edited. */
function kernelEdit({ session }: ChannelsLab, layer: ChannelsLayer, map: number, channel: number) {
  return settingEdit(session, {
    value: ({ row, column }) => layer.weightAt(map, channel, row, column),
    limits: weightLimits,
    fine: 0.1,
    change(cell, value) {
      const edit = { map, slice: sliceOf(layer, channel), ...cell, value }
      return { bank: withWeight(session.settings().bank, edit) }
    },
  })
}
