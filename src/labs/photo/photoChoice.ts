import type { Setting } from '#state/setting.ts'
import type { PhotoSettings } from './settings.ts'

/** Which photograph, and its size: one of ours by name, one of the person's own, or what the camera sees. */
export interface PhotoChoice {
  readonly kind: 'sample' | 'own' | 'live'
  readonly id: string
  readonly height: number
  readonly width: number
}

export interface SamplePhoto {
  readonly id: string
  readonly label: string
  /** What to look for in it, and whose it is. */
  readonly about: string
  readonly height: number
  readonly width: number
  /** In public/photos; the one without is worked out. */
  readonly file?: string
}

/** Ours, in the order in which they are offered. */
export const samplePhotos: readonly SamplePhoto[] = [
  {
    id: 'astronaut',
    label: 'Astronaut',
    about: 'A face and fine cloth. Eileen Collins by NASA, public domain.',
    height: 512,
    width: 512,
    file: 'astronaut.jpg',
  },
  {
    id: 'card',
    label: 'Test card',
    about: 'Made to make filters speak: edges, waves, spots, grain.',
    height: 800,
    width: 1200,
  },
  {
    id: 'cat',
    label: 'Cat',
    about: 'Fur and whiskers. Stéfan van der Walt, CC0.',
    height: 300,
    width: 451,
    file: 'cat.jpg',
  },
  {
    id: 'coffee',
    label: 'Coffee',
    about: 'Colours and soft light. Rachel Michetti, CC0.',
    height: 400,
    width: 600,
    file: 'coffee.jpg',
  },
  {
    id: 'photographer',
    label: 'Photographer',
    about: 'The classic grey picture. Lav Varshney, CC0.',
    height: 512,
    width: 512,
    file: 'photographer.jpg',
  },
  {
    id: 'rocket',
    label: 'Rocket',
    about: 'A bright light in the dark. SpaceX, public domain.',
    height: 427,
    width: 640,
    file: 'rocket.jpg',
  },
  {
    id: 'galaxies',
    label: 'Galaxies',
    about: 'Spots of every size. NASA and ESA, public domain.',
    height: 872,
    width: 1000,
    file: 'galaxies.jpg',
  },
  {
    id: 'gravel',
    label: 'Gravel',
    about: 'Texture without a subject. CC0 Textures, CC0.',
    height: 512,
    width: 512,
    file: 'gravel.jpg',
  },
]

export function samplePhoto(id: string): SamplePhoto | undefined {
  return samplePhotos.find((sample) => sample.id === id)
}

/** The choice of one of ours. */
export function chosenSample({ id, height, width }: SamplePhoto): PhotoChoice {
  return { kind: 'sample', id, height, width }
}

/** The photograph in a link: ours by name; one’s own is only named, with its height and width: `own.3k9x….3000x4000`. */
export const photoSetting: Setting<PhotoSettings, PhotoChoice> = {
  key: 'in',
  label: 'Photograph',
  initial: chosenSample(samplePhotos[0]!),
  say: (choice) =>
    choice.kind === 'sample' ? (samplePhoto(choice.id)?.label ?? choice.id) : 'your own',
  write: (choice) => (choice.kind === 'sample' ? choice.id : undefined),
  name: ({ kind, id, height, width }) =>
    kind === 'own'
      ? {
          text: `own.${id}.${height}x${width}`,
          said: `Your own photograph is not in it: others see ${samplePhotos[0]!.label} in its place. On this device the link opens it again.`,
        }
      : undefined,
  read(text) {
    const [, id, height, width] =
      /^own\.([a-z\d]{1,14})\.([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text) ?? []
    if (id !== undefined) return { kind: 'own', id, height: Number(height), width: Number(width) }
    const sample = samplePhoto(text)
    if (!sample) throw new RangeError('names a photograph that there is not')
    return chosenSample(sample)
  },
}
