import type { DigitsFaces } from '#labs/digits/view/digitsFaces.ts'
import { followReference, referenceOf } from '#labs/digits/work/reference.ts'
import { describeDoubt } from './describeDoubt.ts'
import { DoubtFigure } from './DoubtFigure.tsx'
import { narrowDoubtHeight } from './doubtFigures.ts'
import { DoubtInput } from './DoubtInput.tsx'
import { DoubtPanel } from './DoubtPanel.tsx'
import { DoubtStrip } from './DoubtStrip.tsx'

export const doubtFaces: DigitsFaces = {
  Figure: DoubtFigure,
  Input: DoubtInput,
  Strip: DoubtStrip,
  Panel: DoubtPanel,
  narrowHeight: narrowDoubtHeight,
  describe: describeDoubt,
  follow: followReference,
  adopt: (lab, like) => referenceOf(lab).set(referenceOf(like).get()),
  ready: (lab) => referenceOf(lab).until(({ usual, problem }) => (usual ?? problem) !== undefined),
}
