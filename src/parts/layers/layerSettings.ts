import type { Activation } from '#core/activations.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import { choice, flag } from '#state/setting.ts'

/** A row for the activation of a layer. */
export const activationSetting = choice<unknown, Activation>({
  key: 'act',
  label: 'Activation',
  help: 'Applied to every sum.',
  initial: 'identity',
  options: (Object.keys(activationLabels) as Activation[]).map((value) => ({
    value,
    label: activationLabels[value],
  })),
})

/** A row for whether outputs wait for their window. */
export const revealSetting = flag<unknown>({
  key: 'fill',
  label: 'Fill as it slides',
  help: 'Outputs appear when the window reaches them.',
  initial: true,
})

/** What lies beyond the border of a picture, as an option of a choice. */
export const borderOptions = {
  zeros: { value: 'zeros', label: 'Zeros', help: 'Nothing outside: 0.' },
  reflect: { value: 'reflect', label: 'Reflect', help: 'A mirror on the edge cell: 3 2 | 1 2 3.' },
  symmetric: {
    value: 'symmetric',
    label: 'Symmetric',
    help: 'A mirror beyond the edge cell: 2 1 | 1 2 3.',
  },
  replicate: {
    value: 'replicate',
    label: 'Replicate',
    help: 'The edge cell again and again: 1 1 | 1 2 3.',
  },
  circular: { value: 'circular', label: 'Circular', help: 'The opposite side: 2 3 | 1 2 3.' },
} as const
