import { preset } from '#parts/lab/defineLab.ts'
import type { LearnLab } from './learn.ts'
import type { LearnSettings } from './settings.ts'

const momentum = { optimiser: 'momentum', rate: 0.45, updates: 120 } as const
const fast = { rate: 1.02, updates: 100 }

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
    'With its mean left in, the picture’s pixels are nearly alike, and most of the error stays.',
    { centred: false, updates: 120 },
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
export const spokenOf = ['picture', 'target', 'show'] as const
