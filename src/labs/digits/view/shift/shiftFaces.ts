import type { DigitsFaces } from '#labs/digits/view/digitsFaces.ts'
import { cardsOf, followCards } from '#labs/digits/work/cards.ts'
import { followShiftMaps, shiftMapsOf } from '#labs/digits/work/shiftMaps.ts'
import { describeShift } from './describeShift.ts'
import { ShiftFigure } from './ShiftFigure.tsx'
import { narrowShiftHeight } from './shiftFigures.ts'
import { ShiftInput } from './ShiftInput.tsx'
import { ShiftPanel } from './ShiftPanel.tsx'
import { ShiftStrip } from './ShiftStrip.tsx'

export const shiftFaces: DigitsFaces = {
  Figure: ShiftFigure,
  Input: ShiftInput,
  Strip: ShiftStrip,
  Panel: ShiftPanel,
  narrowHeight: narrowShiftHeight,
  describe: describeShift,
  follow(lab) {
    const ends = [followShiftMaps(lab), followCards(lab)]
    return () => ends.forEach((end) => end())
  },
  adopt(lab, like) {
    shiftMapsOf(lab).set(shiftMapsOf(like).get())
    cardsOf(lab).set(cardsOf(like).get())
  },
  async ready(lab) {
    await shiftMapsOf(lab).until(({ isBehind }) => !isBehind)
    await cardsOf(lab).until(({ isDone }) => isDone)
  },
}
