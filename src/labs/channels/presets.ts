import type { Bank } from '#labs/channels/model/bank.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import type { RecipeId } from '#labs/channels/model/recipes.ts'
import { preset, type PresetSpec } from '#parts/lab/defineLab.ts'
import { builtInPicture } from '#parts/picture/pictureChoice.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const channelsPresets: readonly PresetSpec<ChannelsSettings>[] = [
  preset(
    'One kernel, one map',
    'The kernel has a slice for each channel; all their products are added into one map.',
    {},
  ),
  preset(
    'Red detector',
    'Two for red, minus one for green and blue: the map is large where the picture is red alone.',
    { ...builtInPicture('colour-patches'), kernelSize: 2 },
  ),
  preset(
    'Colour-opponent edges',
    'Plus in one channel, minus in the next: each kernel sees where one colour gives way to another.',
    { ...builtInPicture('colour-patches'), bank: bankOf('opponents'), maps: 6, reveal: false },
  ),
  preset(
    'Depthwise',
    'As many groups as channels: each kernel has one slice and reads one channel, nothing is mixed.',
    { bank: bankOf('edges'), maps: 3, groups: 3 },
  ),
  preset(
    '1×1 mixes channels',
    'A kernel of one cell sees no neighbours: each map is a sum or a difference of whole channels.',
    { bank: bankOf('mixes'), kernelSize: 1, maps: 3 },
  ),
  preset(
    'Eight kernels, eight maps',
    'Each kernel makes a map; the eight maps, stacked, are the channels of the next layer.',
    { view: 'volume', bank: bankOf('opponents'), maps: 8, reveal: false },
  ),
  preset(
    'Count by hand',
    'Four channels of small whole numbers: work an output out on paper and compare.',
    { volume: 'small', channels: 4, size: 5, bank: bankOf('random'), biases: [1] },
  ),
  preset(
    'Depthwise + pointwise',
    'As many maps in two steps: a kernel a channel, then 1×1 over all maps; far fewer weights.',
    {
      volume: 'small',
      channels: 8,
      size: 8,
      bank: bankOf('random'),
      maps: 8,
      groups: 8,
      compare: true,
      reveal: false,
    },
  ),
  preset(
    'Sixteen maps of a photograph',
    'A bank of kernels over a photograph: every map keeps something else of it.',
    {
      view: 'gallery',
      ...builtInPicture('coffee'),
      bank: bankOf('opponents'),
      maps: 16,
      reveal: false,
    },
  ),
]

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = ['bank', 'maps', 'groups', 'kernelSize'] as const

function bankOf(recipe: RecipeId): Bank {
  return { recipe, edits: [] }
}
