import type { LabPreset } from '#labs/lab.ts'
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
  preset('Even kernel, stride 2', 'Four weights, every other place: the colours still repeat.', {
    tie: 2,
    inputs: 16,
    kernel: 4,
    stride: 2,
    padding: 1,
  }),
  preset('Nine weights in 2-D', 'A plane of pixels: 36 outputs share nine weights.', {
    view: 'plane',
    side: 8,
    tie: 2,
  }),
]

function preset(label: string, say: string, patch: Partial<SharingSettings>): LabPreset {
  return {
    label,
    say,
    apply() {
      stopMorph()
      sharingSession.begin(patch)
      playFromStart()
    },
    holds: () => sharingSession.has(patch),
  }
}

/** On the first visit: dense, local, shared, by itself. */
export function greet(): void {
  playMorph(true)
}
