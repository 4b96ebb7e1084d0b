import type { ChannelsLab } from '#labs/channels/channels.ts'
import { weightLimits, withWeight } from '#labs/channels/model/bank.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { sliceOf, weightAt } from '#labs/channels/model/terms.ts'
import type { GridEdit } from '#ui/gridEdit.ts'

/** How the weights that a channel meets in a map's kernel are edited. */
export function kernelEdit(
  { session }: ChannelsLab,
  layer: ChannelsLayer,
  map: number,
  channel: number,
): GridEdit {
  return {
    value: ({ row, column }) => weightAt(layer, map, channel, row, column),
    limits: weightLimits,
    notify: (problem) => session.notify([problem], 'problem'),
    fine: 0.1,
    coarse: 1,
    onChange(cell, value, gesture) {
      const { bank } = session.settings()
      const edit = { map, slice: sliceOf(layer, channel), ...cell, value }
      session.change({ bank: withWeight(bank, edit) }, gesture)
    },
    onEnd: session.endGesture,
  }
}
