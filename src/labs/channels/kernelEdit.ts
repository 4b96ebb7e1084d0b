import type { GridEdit } from '#ui/gridEdit.ts'
import { weightLimits, withWeight } from './bank.ts'
import type { ChannelsLayer } from './layer.ts'
import { sliceOf, weightAt } from './places.ts'
import { channelsSession } from './session.ts'

/** How the weights that a channel meets in a map's kernel are edited. */
export function kernelEdit(layer: ChannelsLayer, map: number, channel: number): GridEdit {
  return {
    value: ({ row, column }) => weightAt(layer, map, channel, row, column),
    limits: {
      min: weightLimits.least,
      max: weightLimits.most,
      step: 10 ** -weightLimits.decimals,
    },
    tell: (problem) => channelsSession.tell([problem], 'problem'),
    fine: 0.1,
    coarse: 1,
    onChange(cell, value, gesture) {
      const { bank } = channelsSession.settings()
      const edit = { map, slice: sliceOf(layer, channel), ...cell, value }
      channelsSession.change({ bank: withWeight(bank, edit) }, gesture)
    },
    onEnd: channelsSession.endGesture,
  }
}
