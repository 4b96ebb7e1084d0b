import { photoFilters } from '#data/filters/photoFilters.ts'
import { photographs } from '#data/photographs.ts'
import { firstStep, withStep } from '#labs/photo/model/chain.ts'
import { chosenSample } from '#labs/photo/model/photoChoice.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { changeCommand } from '#parts/lab/labCommands.ts'
import type { LabCommand } from '#parts/lab/shellLab.ts'
import { changeChain } from './edits.ts'
import { openResult } from './importDropped.ts'

/** Every filter and photograph, in the list of all commands. */
export function photoCommands(lab: PhotoLab): readonly LabCommand[] {
  const { session } = lab
  return [
    ...photoFilters.map(({ id, label }) =>
      changeCommand(session, 'Filter alone', label, { chain: [firstStep(id)], upTo: 0 }),
    ),
    ...photoFilters.map(({ id, label }) => ({
      group: 'Add filter',
      label,
      run: () =>
        session.notify(changeChain(session, withStep(session.settings().chain, firstStep(id)))),
    })),
    ...photographs.map((sample) =>
      changeCommand(session, 'Photograph', sample.label, { photo: chosenSample(sample) }),
    ),
    {
      group: 'Photograph',
      label: 'Use the result as the photograph',
      run: () => void notifyOutcome(session, openResult(lab)),
    },
  ]
}
