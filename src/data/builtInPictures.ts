import { decodeUpright, takePixels } from './readPixels.ts'
import { rgbaToPicture } from './rgbaToPicture.ts'
import { digit, disk, glyph } from './figurePictures.ts'
import {
  checker,
  chirp,
  colourLamps,
  colourPatches,
  corner,
  counting,
  fineChecker,
  fineStripes,
  gradient,
  impulse,
  noisyEdge,
  pairChecker,
  stepEdge,
  stripes,
  whiteNoise,
  zonePlate,
} from './patternPictures.ts'
import type { Picture } from './picture.ts'

interface Described {
  readonly id: string
  readonly label: string
  /** What it is for, in one line. */
  readonly purpose: string
  readonly colour: 'grey' | 'rgb'
}

/** A picture that is worked out, at once and at any size from 4 to 64. */
export interface DrawnPicture extends Described {
  readonly make: (size: number) => Picture
}

/** A 64×64 crop of a photograph, fetched from public/samples and averaged down to any size from 4 to 64. */
export interface PhotoPicture extends Described {
  readonly load: (size: number, signal?: AbortSignal) => Promise<Picture>
}

export type BuiltInPicture = DrawnPicture | PhotoPicture

/** Pictures to begin with, in the order in which they are offered. */
export const builtInPictures: readonly BuiltInPicture[] = [
  drawn(
    'step-edge',
    'Step edge',
    'One vertical edge: an edge detector answers there and is silent elsewhere.',
    stepEdge,
  ),
  drawn(
    'corner',
    'Corner',
    'A vertical edge, a horizontal edge and a corner: which kernel sees which?',
    corner,
  ),
  drawn('checker', 'Checker', 'Edges in both directions and many corners.', checker),
  drawn(
    'gradient',
    'Gradient',
    'Rises by the same amount per column: a derivative is the same number everywhere.',
    gradient,
  ),
  drawn(
    'impulse',
    'Impulse',
    'One bright cell: the response is the kernel itself, flipped.',
    impulse,
  ),
  drawn('glyph', 'Letter', 'An F: no flip and no rotation leaves it as it is.', glyph),
  drawn('digit', 'Digit', 'A handwritten 7, drawn for 28×28 cells as in MNIST.', digit),
  drawn('disk', 'Disk', 'An edge in every direction: see which ones a kernel prefers.', disk),
  drawn(
    'stripes',
    'Stripes',
    'Slanted stripes: a kernel of the same slant and width answers most.',
    stripes,
  ),
  drawn(
    'zone-plate',
    'Zone plate',
    'Every fineness and every direction in one picture: see what a filter lets through.',
    zonePlate,
  ),
  drawn(
    'chirp',
    'Chirp',
    'Stripes that grow finer to the right, up to a change in every column.',
    chirp,
  ),
  drawn(
    'fine-checker',
    'Checker of 1 cell',
    'The finest pattern there is: a stride of 2 meets only one of its colours.',
    fineChecker,
  ),
  drawn(
    'pair-checker',
    'Checker of 2 cells',
    'Fields of two cells: the size of a 2×2 window.',
    pairChecker,
  ),
  drawn(
    'fine-stripes',
    'Stripes of 1 cell',
    'Columns by turns bright and dark: moved by one, they change places.',
    fineStripes,
  ),
  drawn(
    'numbers',
    'Numbers 0 to 9',
    'Small numbers that differ from cell to cell: every result can be checked by hand.',
    counting,
  ),
  drawn(
    'noisy-edge',
    'Noisy edge',
    'An edge under noise: smoothing calms the noise and softens the edge.',
    noisyEdge,
  ),
  drawn(
    'noise',
    'White noise',
    'Every cell for itself: no cell says anything of its neighbours.',
    whiteNoise,
  ),
  drawn(
    'colour-patches',
    'Colour patches',
    'Pure colours: what each channel contributes to the sum.',
    colourPatches,
    'rgb',
  ),
  drawn(
    'colour-lamps',
    'Coloured lamps',
    'A red, a green and a blue lamp: every cell has something of each colour.',
    colourLamps,
    'rgb',
  ),
  photo(
    'photographer',
    'Photographer',
    'A head and a camera: strong edges before a calm sky.',
    'grey',
  ),
  photo('cat-eye', 'Cat’s eye', 'A round pupil, a bright rim and fine fur.', 'grey'),
  photo('bricks', 'Bricks', 'Joints along and across: edges in two directions.', 'grey'),
  photo('cat', 'Cat', 'A face in colour, soft and detailed at once.', 'rgb'),
  photo('coffee', 'Coffee', 'A red saucer and a white cup: the channels differ.', 'rgb'),
]

function drawn(
  id: string,
  label: string,
  purpose: string,
  make: DrawnPicture['make'],
  colour: Described['colour'] = 'grey',
): DrawnPicture {
  return { id, label, purpose, colour, make }
}

function photo(id: string, label: string, purpose: string, colour: 'grey' | 'rgb'): PhotoPicture {
  return {
    id,
    label,
    purpose,
    colour,
    load: (size, signal) => loadPhoto(`${id}.png`, { size, colour, signal }),
  }
}

interface PhotoChoice {
  size: number
  colour: 'grey' | 'rgb'
  signal?: AbortSignal | undefined
}

/** One of our own photographs in public/samples as a square picture. Rejects when it cannot be fetched or is aborted. */
async function loadPhoto(file: string, { size, colour, signal }: PhotoChoice): Promise<Picture> {
  const response = await fetch(`${import.meta.env.BASE_URL}samples/${file}`, {
    signal: signal ?? null,
  })
  if (!response.ok) throw new Error(`The photograph ${file} is missing (${response.status}).`)
  const image = takePixels(await decodeUpright(await response.blob()), 64)
  signal?.throwIfAborted()
  return rgbaToPicture(image, { size, colour, crop: 'whole' })
}
