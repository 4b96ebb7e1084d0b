import type { DigitsFaces } from '#labs/digits/view/digitsFaces.ts'
import { erasingOf, followErasing } from '#labs/digits/work/erasing.ts'
import { describeErase } from './describeErase.ts'
import { EraseFigure } from './EraseFigure.tsx'
import { narrowEraseHeight } from './eraseFigures.ts'
import { EraseInput } from './EraseInput.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import { EraseStrip } from './EraseStrip.tsx'

export const eraseFaces: DigitsFaces = {
  Figure: EraseFigure,
  Input: EraseInput,
  Strip: EraseStrip,
  Panel: ErasePanel,
  narrowHeight: narrowEraseHeight,
  describe: describeErase,
  follow: followErasing,
  adopt(lab, like) {
    erasingOf(lab).set(erasingOf(like).get())
  },
  async ready(lab) {
    await erasingOf(lab).until(({ isBehind, isSolving }) => !isBehind && !isSolving)
  },
}
