import { photograph, type Photograph, photographs } from '#data/photographs.ts'
import type { Setting } from '#state/setting.ts'

/** Which photograph, and its size: one of ours by name, one of the person's own, or what the camera sees. */
export interface PhotoChoice {
  readonly kind: 'sample' | 'own' | 'live'
  readonly id: string
  readonly height: number
  readonly width: number
}

/** The choice of one of ours. */
export function chosenSample({ id, height, width }: Photograph): PhotoChoice {
  return { kind: 'sample', id, height, width }
}

/** The photograph in a link: ours by name; one’s own is only named, with its height and width: `own.3k9x….3000x4000`. */
export const photoSetting: Setting<unknown, PhotoChoice> = {
  key: 'in',
  label: 'Photograph',
  initial: chosenSample(photographs[0]!),
  describe: (choice) =>
    choice.kind === 'sample' ? (photograph(choice.id)?.label ?? choice.id) : 'your own',
  write: (choice) => (choice.kind === 'sample' ? choice.id : undefined),
  name: ({ kind, id, height, width }) =>
    kind === 'own'
      ? {
          text: `own.${id}.${height}x${width}`,
          said: `Your own photograph is not in it: others see ${photographs[0]!.label} in its place. On this device the link opens it again.`,
        }
      : undefined,
  read(text) {
    const [, id, height, width] =
      /^own\.([a-z\d]{1,14})\.([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text) ?? []
    if (id !== undefined) return { kind: 'own', id, height: Number(height), width: Number(width) }
    const sample = photograph(text)
    if (!sample) throw new RangeError('names a photograph that there is not')
    return chosenSample(sample)
  },
}
