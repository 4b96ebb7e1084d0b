import type { PresetSpec } from '#parts/lab/defineLab.ts'
import { knownLayer, type KnownLayerId } from './model/knownLayers.ts'
import type { SharingSettings } from './model/sharingSettings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const sharingPresets: readonly PresetSpec<SharingSettings>[] = [
  {
    label: 'Dense',
    sentence: 'Every output reads every input, and no two lines have the same weight.',
    patch: {},
  },
  {
    label: 'Local',
    sentence: 'Only neighbours are read: most lines are gone, but each has its own weight.',
    patch: { sharedness: 1 },
  },
  {
    label: 'Shared',
    sentence: 'The same few colours move on from output to output: one kernel for all.',
    patch: { sharedness: 2 },
  },
  {
    label: 'Nine weights in 2-D',
    sentence: 'A plane of pixels: 36 outputs share nine weights.',
    patch: { view: 'plane', side: 8, sharedness: 2 },
  },
  known('lenet', 'Six kernels of 25 weights and a bias each; made dense it would be millions.'),
  known('tiny-vgg', 'Ten kernels over three colours; the dense layer for it takes gigabytes.'),
  known(
    'vgg-16',
    'Sixty-four kernels over three colours; dense, its parameters would fill a disk.',
  ),
  {
    label: 'Two weights find edges',
    sentence: 'Each pixel less its left neighbour: two weights for the whole image.',
    patch: { view: 'edges' },
  },
  {
    label: 'Found anywhere',
    sentence:
      'Both learn a cross in the left half alone; only the shared weights find it in the right.',
    patch: { view: 'find' },
  },
]

/** What the sentences speak of, also where a preset leaves it as it is. */
export const spokenOf = ['view', 'sharedness'] as const

function known(id: KnownLayerId, sentence: string): PresetSpec<SharingSettings> {
  const { label, size } = knownLayer(id)
  return { label, sentence, patch: { view: 'sizes', known: id, size } }
}
