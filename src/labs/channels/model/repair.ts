import { counted } from '#draw/numberWords.ts'
import { repairByRules, type RepairRule } from '#state/repairByRules.ts'
import type { Repaired } from '#state/setting.ts'
import { type Bank, fittingBank } from './bank.ts'
import type { ChannelsSettings } from './channelsSettings.ts'
import { bankShape } from './geometry.ts'
import { inputShape, kernelLimits, mapLimits, sizes } from './limits.ts'

/** The nearest settings that make a layer, with a sentence for everything that had to change. */
export function repairChannels(settings: ChannelsSettings): Repaired<ChannelsSettings> {
  return repairByRules(settings, rules)
}

const rules: readonly RepairRule<ChannelsSettings>[] = [
  (settings) => {
    const { picture, volume } = settings
    const side = picture.kind === 'painted' ? Math.max(picture.height, picture.width) : 0
    if (volume !== 'picture' || side <= sizes.picture.max) return undefined
    return {
      patch: { picture: { kind: 'built-in', id: 'colour-patches' }, colour: 'rgb' },
      note: `This lab draws pictures of at most ${sizes.picture.max} cells; colour patches stand in for the painting.`,
    }
  },
  (settings) => {
    const { groups } = settings
    const { channels } = inputShape(settings)
    if (channels % groups === 0) return undefined
    return {
      patch: { groups: 1 },
      note: `${counted(channels, 'channel')} cannot be parted into ${groups} groups; there is 1 now.`,
    }
  },
  (settings) => {
    const { maps, groups } = settings
    const { min, max } = mapLimits(settings)
    const now = Math.min(max, Math.max(min, Math.ceil(maps / groups) * groups))
    if (now === maps) return undefined
    return {
      patch: { maps: now },
      note: `${groups} groups need as many kernels each; there are ${now} now.`,
    }
  },
  (settings) => {
    const { kernelSize } = settings
    const { max } = kernelLimits(settings)
    if (kernelSize <= max) return undefined
    return {
      patch: { kernelSize: max },
      note: `A kernel of ${kernelSize}×${kernelSize} does not fit here; it is ${max}×${max} now.`,
    }
  },
  (settings) => {
    const kept = keptBiases(settings)
    return kept === settings.biases ? undefined : { patch: { biases: kept } }
  },
  (settings) => {
    const bank = fittingBank(settings.bank, bankShape(settings))
    if (bank === settings.bank) return undefined
    return { patch: { bank }, note: lostText(settings.bank, bank) }
  },
]

/** One bias a kernel at most, without zeros at the end: settings that say the same are the same. */
function keptBiases({ biases, maps }: ChannelsSettings): readonly number[] {
  const length = 1 + biases.findLastIndex((bias, map) => map < maps && bias !== 0)
  return length === biases.length ? biases : biases.slice(0, length)
}

function lostText(before: Bank, after: Bank): string {
  const lost = before.edits.length - after.edits.length
  return `${counted(lost, 'weight')} set by hand ${lost === 1 ? 'has' : 'have'} no place in these kernels.`
}
