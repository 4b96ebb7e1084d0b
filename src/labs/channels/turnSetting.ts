import { readWholeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'
import { boundedTurn } from './projected.ts'
import type { ChannelsSettings } from './settings.ts'
import type { Turn } from './view.ts'

/** How the stacks are turned, `32.17` in the link: whole degrees to the side and from above. As long as nobody has turned them: null. */
export const turnSetting: Setting<ChannelsSettings, Turn | null> = {
  key: 'turn',
  label: 'Turn of the stacks',
  initial: null,
  say: (turn) => (turn ? `${turn.yaw}° to the side, ${turn.pitch}° from above` : 'as at first'),
  write: (turn) => (turn ? `${turn.yaw}.${turn.pitch}` : 'first'),
  read(text) {
    if (text === 'first') return null
    const [, yaw, pitch] = /^(-?\d{1,3})\.(-?\d{1,3})$/.exec(text) ?? []
    if (yaw === undefined || pitch === undefined)
      throw new RangeError('is not two angles such as 32.17')
    return boundedTurn({ yaw: readWholeNumber(yaw), pitch: readWholeNumber(pitch) })
  },
}
