import type { DigitsLab } from '#labs/digits/digits.ts'
import type { DigitsSettings } from '#labs/digits/settings.ts'
import { lazyFaces } from '#parts/lab/lazyFaces.ts'
import type { DigitsFaces } from './digitsFaces.ts'
import { NetsFigure } from './nets/NetsFigure.tsx'
import { NetsStrip } from './nets/NetsStrip.tsx'

const nets: DigitsFaces = { Figure: NetsFigure, Strip: NetsStrip }

/** Only the view that the lab opens on is loaded with it. */
export const faces = lazyFaces<DigitsLab, DigitsSettings['show'], DigitsFaces>(
  { nets },
  {
    nets: () => Promise.resolve(nets),
    shift: async () => (await import('./shift/shiftFaces.ts')).shiftFaces,
    erase: async () => (await import('./erase/eraseFaces.ts')).eraseFaces,
    doubt: async () => (await import('./doubt/doubtFaces.ts')).doubtFaces,
    space: async () => (await import('./space/spaceFaces.ts')).spaceFaces,
  },
)

export const useFaces = faces.use
