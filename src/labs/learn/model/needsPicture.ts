import type { LearnSettings } from '#labs/learn/settings.ts'

/** Whether what is learned is learned from the picture that is chosen: other views have examples of their own. */
export function needsPicture({ show, pairBefore, pairAfter }: LearnSettings): boolean {
  if (show === 'pair') return !pairBefore && !pairAfter
  return show === 'filter' || show === 'compose'
}
