import type { LearnLab } from '#labs/learn/learn.ts'
import { describeStep } from '#labs/learn/model/words.ts'
import { describePair } from './describePair.ts'

/** What is heard of a step, whichever view is shown. */
export function describeView(lab: LearnLab): string {
  const [layer, scene] = [lab.layer(), lab.scene()]
  return layer.show === 'filter' && scene.show === 'filter'
    ? describeStep(layer, scene)
    : (describePair(lab) ?? '')
}
