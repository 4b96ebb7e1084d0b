import type { LabPreset } from '#labs/lab.ts'
import { knownLayer, type KnownLayerId } from './knownLayers.ts'
import { playMorph, stopMorph } from './morph.ts'
import { playFromStart, sharingSession } from './session.ts'
import type { SharingSettings } from './settings.ts'

/** Settings that are lessons in themselves; each starts from the beginning, so that it is the same every time. */
export const sharingPresets: readonly LabPreset[] = [
  preset('Dense', 'Every output reads every input, and no two lines have the same weight.', {}),
  preset('Local', 'Only neighbours are read: most lines are gone, but each has its own weight.', {
    tie: 1,
  }),
  preset('Shared', 'The same few colours move on from output to output: one kernel for all.', {
    tie: 2,
  }),
  preset('Nine weights in 2-D', 'A plane of pixels: 36 outputs share nine weights.', {
    view: 'plane',
    side: 8,
    tie: 2,
  }),
  known('lenet', 'Six kernels of 25 weights and a bias each; made dense it would be millions.'),
  known('tiny-vgg', 'Ten kernels over three colours; the dense layer for it takes gigabytes.'),
  known(
    'vgg-16',
    'Sixty-four kernels over three colours; dense, its parameters would fill a disk.',
  ),
  preset(
    'Two weights find edges',
    'Each pixel less its left neighbour: two weights for the whole image.',
    { view: 'edges' },
  ),
  preset(
    'Found anywhere',
    'Both learn a cross in the left half alone; only the shared weights find it in the right.',
    { view: 'find' },
  ),
]

/** What the sentences speak of, also where a preset leaves it as it is. */
const spokenOf = ['view', 'tie'] as const

function preset(label: string, say: string, patch: Partial<SharingSettings>): LabPreset {
  return {
    label,
    say,
    apply() {
      stopMorph()
      sharingSession.begin(patch)
      playFromStart()
    },
    holds: () => sharingSession.has(patch, spokenOf),
  }
}

function known(id: KnownLayerId, say: string): LabPreset {
  const { label, size } = knownLayer(id)
  return preset(label, say, { view: 'sizes', known: id, size })
}

/** On the first visit: dense, local, shared, by itself. */
export function greet(): void {
  playMorph(true)
}
