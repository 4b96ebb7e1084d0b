import type { LearnLab } from '#labs/learn/learn.ts'
import { spokenSize } from '#labs/learn/model/pair/pairWords.ts'
import { shownFit } from '#labs/learn/model/pair/verdict.ts'
import { pairSearchOf } from './pairSearch.ts'

/** What is heard of a kernel size; undefined while another view is shown. */
export function describePair(lab: LearnLab): string | undefined {
  const scene = lab.scene()
  if (scene.show !== 'pair') return undefined
  const fits = pairSearchOf(lab).get().fits[scene.side]
  const fit = fits && shownFit(fits, lab.session.settings().pairChannel)
  return spokenSize(fit, scene.side)
}
