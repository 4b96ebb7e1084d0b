import type { DigitsFaces } from '#labs/digits/view/digitsFaces.ts'
import { NetsStrip } from '#labs/digits/view/nets/NetsStrip.tsx'
import { SpaceFigure } from './SpaceFigure.tsx'
import { SpacePanel } from './SpacePanel.tsx'

/** Both networks as stacks in space. */
export const spaceFaces: DigitsFaces = {
  Figure: SpaceFigure,
  Strip: NetsStrip,
  Panel: SpacePanel,
}
