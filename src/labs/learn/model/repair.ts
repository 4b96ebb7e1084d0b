import type { Repaired } from '#state/setting.ts'
import { mostWithRelu } from './compose/mostWithRelu.ts'
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
  const isHeld = settings.show === 'filter' || settings.show === 'heart'
  if (isHeld && settings.side < least) {
    fixed.side = least as LearnSettings['side']
    notes.push(`The filter to find has ${least}×${least} weights: the kernel has as many now.`)
  }
  Object.assign(fixed, heldBack(settings, notes))
  const isSame = Object.keys(fixed).length === 0
  return { settings: isSame ? settings : { ...settings, ...fixed }, notes }
}

/** With ReLU between, every update goes through all windows of the picture: they are held to what is worked out at once. */
function heldBack({ show, between, size, updates }: LearnSettings, notes: string[]) {
  if (show !== 'compose' || between === 'nothing') return {}
  const { size: mostCells, updates: mostUpdates } = mostWithRelu
  if (size > mostCells) notes.push(`With ReLU the picture has ${mostCells} cells a side.`)
  if (updates > mostUpdates) notes.push(`With ReLU there are ${mostUpdates} updates at the most.`)
  return {
    ...(size > mostCells && { size: mostCells }),
    ...(updates > mostUpdates && { updates: mostUpdates }),
  }
}
