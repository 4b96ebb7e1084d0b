import { type ScalingName, scalingNames } from './scalings.ts'
import type { Side } from './unit.ts'

/** A network of the person's own in one of the two places, as settings have it: `own.c.1kq3z.1.mnist`. */
export type OwnName = `own.${string}`

/** What such a name says. */
export interface OwnPlace {
  readonly side: Side
  /** Of the file, on this page. */
  readonly id: string
  /** Which reading of the file, from 0. */
  readonly reading: number
  readonly scaling: ScalingName
}

/** The name of a network of one's own. */
export function ownName({ side, id, reading, scaling }: OwnPlace): OwnName {
  return `own.${side[0]}.${id}.${reading + 1}.${scaling}`
}

/** Whether a name is that of a network of one's own. */
export function isOwnName(name: string): name is OwnName {
  return name.startsWith('own.')
}

/** @throws RangeError when the name is not one that `ownName` makes. */
export function readOwnName(name: string): OwnPlace {
  const [, side, id, reading, given] =
    /^own\.([cd])\.([a-z\d]{1,14})\.([1-9]\d?)\.([a-z]+)$/.exec(name) ?? []
  const scaling = scalingNames.find((each) => each === given)
  if (id === undefined || scaling === undefined) throw new RangeError('names no network')
  return { side: side === 'c' ? 'conv' : 'dense', id, reading: Number(reading) - 1, scaling }
}
