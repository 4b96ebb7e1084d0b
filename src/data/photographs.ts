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
  ours(
    'astronaut',
    'Astronaut',
    'A face and fine cloth. Eileen Collins by NASA, public domain.',
    [512, 512],
  ),
  {
    id: 'card',
    label: 'Test card',
    about: 'Made to make filters speak: edges, waves, spots, grain.',
    height: 800,
    width: 1200,
  },
  ours('cat', 'Cat', 'Fur and whiskers. Stéfan van der Walt, CC0.', [451, 300]),
  ours('coffee', 'Coffee', 'Colours and soft light. Rachel Michetti, CC0.', [600, 400]),
  ours('photographer', 'Photographer', 'The classic grey picture. Lav Varshney, CC0.', [512, 512]),
  ours('rocket', 'Rocket', 'A bright light in the dark. SpaceX, public domain.', [640, 427]),
  ours('galaxies', 'Galaxies', 'Spots of every size. NASA and ESA, public domain.', [1000, 872]),
  ours('gravel', 'Gravel', 'Texture without a subject. CC0 Textures, CC0.', [512, 512]),
]

function ours(
  id: string,
  label: string,
  about: string,
  [width, height]: readonly [number, number],
): Photograph {
  return { id, label, about, width, height, file: `${id}.jpg` }
}

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
