import { readAllPixels } from '#data/photo/readAllPixels.ts'
import type { RgbaImage } from './rgbaImage.ts'

/** A photograph of ours at its full size. */
export interface Photograph {
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
export const photographs: readonly Photograph[] = [
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

/** The one with that name. */
export function photograph(id: string): Photograph | undefined {
  return photographs.find((each) => each.id === id)
}

/** The pixels of a file in public/photos. Rejects when it cannot be fetched or is aborted. */
export async function fetchPhotograph(file: string, signal: AbortSignal): Promise<RgbaImage> {
  const decoder = import('./decodeImageFile.ts') // on its way beside the photograph
  const response = await fetch(`${import.meta.env.BASE_URL}photos/${file}`, { signal })
  if (!response.ok) throw new Error(`${file} is missing (${response.status})`)
  const { decodeImageFile } = await decoder
  const { bitmap } = await decodeImageFile(await response.blob(), signal)
  return readAllPixels(bitmap).image
}
