import { preset } from '#parts/lab/defineLab.ts'
import type { LearnLab } from './learn.ts'
import type { LearnSettings } from './settings.ts'

const momentum = { optimiser: 'momentum', rate: 0.45, updates: 120 } as const
const fast = { rate: 1.02, updates: 100 }

const composition = {
  show: 'compose',
  picture: { kind: 'built-in', id: 'noise' },
  adamRate: 0.03,
} as const

/** Situations to begin with, each a lesson. */
export const learnPresets = [
  preset<LearnSettings>(
    'From noise to Sobel',
    'Nobody tells it the weights: it sees the picture, the edges, and how wrong it still is.',
    {},
  ),
  preset<LearnSettings>(
    'Downhill with a run-up',
    'With momentum it overshoots, comes back, and is there in a third of the updates.',
    momentum,
  ),
  preset<LearnSettings>(
    'Too fast',
    'Two percent over the largest stable rate: each update overshoots by more than the last.',
    fast,
  ),
  preset<LearnSettings>(
    'Neighbours are alike',
    'The more alike a picture’s neighbours are, the slower it teaches: white noise, where none are, is the fastest.',
    { centred: false, updates: 120, compare: true },
  ),
  preset<LearnSettings>(
    'Two for one',
    'Two 3×3 kernels find what one 5×5 does: from seed 1 the first becomes the edge, the second the blur.',
    composition,
  ),
  preset<LearnSettings>(
    'A trap',
    'A pair of kernels exists that leaves nothing; from noise neither start finds it, and 1.7 % stay.',
    { ...composition, pair: 'blur-laplace' },
  ),
  preset<LearnSettings>(
    'Two ways to one kernel',
    'Both starts make the same 5×5: one of a corner filter and a blur, the other of two edges.',
    { ...composition, pair: 'edge-edge' },
  ),
  preset<LearnSettings>(
    'What ReLU adds',
    'How strong an edge is: no kernel can say it, two paths with ReLU can, one for each sign.',
    { ...composition, pair: 'edge-size', between: 'relu-2', size: 24 },
  ),
  preset<LearnSettings>(
    'Four filters nobody wrote',
    'Told only which way the stripes go, four kernels of noise become gratings.',
    { show: 'bank', seed: 2 },
  ),
  preset<LearnSettings>(
    'By heart',
    'The dense layer knows what it was shown, and needs 256 examples for the rest; the convolution needs one.',
    { show: 'heart', seed: 2 },
  ),
  preset<LearnSettings>(
    'Nothing at the right',
    'All ink was at the left: however many examples there are, the dense layer learns nothing of the right half.',
    { show: 'heart', taught: 'ink', asked: 'right', seed: 2 },
  ),
  preset<LearnSettings>(
    'Two nets learn to read',
    'With as many weights, the one that moves small kernels reads far better than the one that sees all pixels at once.',
    { show: 'read', seed: 12 },
  ),
  {
    ...preset<LearnSettings>(
      'What did that program do?',
      'Two pictures, before and after: from them alone comes the kernel, whole numbers and all. Drop two of your own.',
      { show: 'pair', target: 'unsharp' },
    ),
    start: ({ session }: LearnLab) => session.playback.seek(0),
  },
]

/** Settings that the sentences speak of without setting them. */
export const spokenOf = [
  'picture',
  'target',
  'show',
  'pair',
  'between',
  'taught',
  'asked',
  'seed',
] as const
