import { photoFilters } from '#data/filters/photoFilters.ts'
import type { LabCommand } from '#labs/lab.ts'
import { firstStep } from './chain.ts'
import { withStep } from './chainEdits.ts'
import { chosenSample, samplePhotos } from './photoChoice.ts'
import { changeChain } from './changeChain.ts'
import { photoSession } from './session.ts'
import { takeResult } from './take.ts'
import { telling } from './telling.ts'

/** Every filter and photograph, in the list of all commands. */
export function photoCommands(): readonly LabCommand[] {
  const change = (patch: Parameters<typeof photoSession.change>[0]) =>
    photoSession.tell(photoSession.change(patch))
  return [
    ...photoFilters.map(({ id, label }) => ({
      group: 'Filter alone',
      label,
      run: () => change({ chain: [firstStep(id)], upTo: 0 }),
    })),
    ...photoFilters.map(({ id, label }) => ({
      group: 'Add filter',
      label,
      run: () =>
        photoSession.tell(changeChain(withStep(photoSession.settings().chain, firstStep(id)))),
    })),
    ...samplePhotos.map((sample) => ({
      group: 'Photograph',
      label: sample.label,
      run: () => change({ photo: chosenSample(sample) }),
    })),
    {
      group: 'Photograph',
      label: 'Use the result as the photograph',
      run: () => void telling(takeResult()),
    },
  ]
}
