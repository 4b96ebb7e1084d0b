import type { Repaired } from '#state/setting.ts'
import { targets } from './targets.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'

/** The nearest settings that can be, with a sentence for everything that had to change. */
export function repairLearn(settings: LearnSettings): Repaired<LearnSettings> {
  const notes: string[] = []
  const fixed: { -readonly [K in keyof LearnSettings]?: LearnSettings[K] } = {}
  if (settings.colour !== 'grey') fixed.colour = 'grey'
  if (![9, 25, 49].includes(settings.own.length)) {
    fixed.own = [0, 0, 0, -1, 0, 1, 0, 0, 0]
    notes.push(`A filter of ${settings.own.length} weights is no square of 3, 5 or 7 cells.`)
  }
  const own = Math.sqrt((fixed.own ?? settings.own).length)
  const least = targets.find(({ id }) => id === settings.target)?.side ?? own
  if (settings.show === 'filter' && settings.side < least) {
    fixed.side = least as LearnSettings['side']
    notes.push(`The filter to find has ${least}×${least} weights: the kernel has as many now.`)
  }
  const isSame = Object.keys(fixed).length === 0
  return { settings: isSame ? settings : { ...settings, ...fixed }, notes }
}
