import { readWholeNumber } from '#state/numberText.ts'
import type { Setting } from '#state/setting.ts'

/** From where the stacks are seen, in degrees. */
export interface Orbit {
  readonly yaw: number
  readonly pitch: number
}

/** Whole degrees to the side and from above, `32.17` in the link. As long as nobody has moved the stacks: null. */
export const orbitSetting: Setting<unknown, Orbit | null> = {
  key: 'turn',
  label: 'Turn of the stacks',
  initial: null,
  describe: (orbit) =>
    orbit ? `${orbit.yaw}° to the side, ${orbit.pitch}° from above` : 'as at first',
  write: (orbit) => (orbit ? `${orbit.yaw}.${orbit.pitch}` : 'first'),
  read(text) {
    if (text === 'first') return null
    const [, yaw, pitch] = /^(-?\d{1,3})\.(-?\d{1,3})$/.exec(text) ?? []
    if (yaw === undefined || pitch === undefined)
      throw new RangeError('is not two angles such as 32.17')
    return boundedOrbit({ yaw: readWholeNumber(yaw), pitch: readWholeNumber(pitch) })
  },
}

/** How stacks are seen when nobody has moved them, and how far they can be, in degrees. */
export const firstOrbit: Orbit = { yaw: 32, pitch: 17 }
const mostOrbit: Orbit = { yaw: 72, pitch: 60 }

/** The orbit within its bounds, in whole degrees. */
export function boundedOrbit({ yaw, pitch }: Orbit): Orbit {
  const held = (angle: number, most: number) =>
    Math.round(Math.min(most, Math.max(-most, angle))) + 0
  return { yaw: held(yaw, mostOrbit.yaw), pitch: held(pitch, mostOrbit.pitch) }
}
