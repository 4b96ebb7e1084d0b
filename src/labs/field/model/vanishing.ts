import { reach } from '#core/windowGeometry.ts'
import {
  isPool,
  layerLimits,
  mostPoolPadding,
  type Net,
  type NetLayer,
  withoutLayer,
} from './net.ts'

import { sizeOf, sizeSum } from './sizeSum.ts'
import { aboutText, countText } from '#draw/numberWords.ts'

/** A layer of which nothing would be left: why, and what would do. */
export type Vanishing = Readonly<ReturnType<typeof vanishing>>

interface Circumstances {
  readonly net: Net
  /** The layer, counted from 1. */
  readonly number: number
  /** Cells of the layer below, along the axis that is too short. */
  readonly size: number
  /** Side of the image, and the largest that there is. */
  readonly image: { readonly now: number; readonly most: number }
  /** Whether all of these layers fit on an image of that side. */
  readonly fits: (net: Net, side: number) => boolean
}

/** What to say of a layer that does not fit. Every mend is one after which all layers do, those above it too. */
export function vanishing(at: Circumstances) {
  const { net, number, size } = at
  const { kind, kernel, stride, dilation, padding } = net[number - 1]!
  const terms = {
    size,
    reach: reach(kernel, dilation),
    stride,
    padding: typeof padding === 'number' ? 2 * padding : 0,
    transposed: kind === 'transposed',
  }
  const first = [paddingMend(at), imageMend(at), poolMend(at)].filter((mend) => mend !== undefined)
  const mends = first.length > 0 ? first : windowMends(at)
  // In British English there is no comma before the "or".
  const mend = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(mends)
  return {
    /** Counted from 1. */
    layer: number,
    /** "the size would be 2 − 5 + 1 = −2, below 1" */
    because: `the size would be ${sizeSum(terms)} = ${aboutText(sizeOf(terms), 3)}, below 1`,
    /** "Padding 2 on each side or a larger image (at least 32) would do" */
    mend:
      mends.length > 0
        ? `${mend[0]?.toUpperCase()}${mend.slice(1)} would do`
        : 'No single change of this layer or of the image makes every layer fit',
  }
}

/** What is wrong, what would do, and what is not there because of it. */
export function vanishingText({ layer, because, mend }: Vanishing, layers: number): string {
  const after = layer < layers ? ' The layers after it are not computed.' : ''
  return `Layer ${layer} does not fit: ${because}. ${mend}.${after}`
}

/** A transposed layer has too much padding, every other too little. */
function paddingMend(at: Circumstances): string | undefined {
  const layer = at.net[at.number - 1]!
  const most = isPool(layer) ? mostPoolPadding(layer) : layerLimits.padding.max
  const amounts = Array.from({ length: most + 1 }, (_, padding) => padding)
  if (layer.kind === 'transposed') {
    const enough = amounts.findLast((padding) => fitsWith(at, { padding }))
    return enough === undefined ? undefined : `padding of at most ${enough} on each side`
  }
  const least = amounts.find((padding) => fitsWith(at, { padding }))
  if (least === undefined) return undefined
  const limit = isPool(layer) ? ' (a pool takes at most half its window)' : ''
  return `padding ${least} on each side${limit}`
}

/** Smaller windows, where nothing else would do; a transposed layer needs no smaller one. */
function windowMends(at: Circumstances): string[] {
  const { kind, kernel, dilation } = at.net[at.number - 1]!
  if (kind === 'transposed') return []
  const under = (most: number) => Array.from({ length: most - 1 }, (_, less) => most - 1 - less)
  const side = under(kernel).find((each) => fitsWith(at, { kernel: each }))
  const spacing = under(dilation).find((each) => fitsWith(at, { dilation: each }))
  return [
    side === undefined ? undefined : `a window of at most ${side}×${side}`,
    spacing === undefined ? undefined : `a dilation of at most ${spacing}`,
  ].filter((mend) => mend !== undefined)
}

/** Whether every layer fits once this one is changed; a pool then has no more padding than it can have. */
function fitsWith({ net, number, image, fits }: Circumstances, change: Partial<NetLayer>) {
  const layer = { ...net[number - 1]!, ...change }
  const { padding } = layer
  const isHeld = isPool(layer) && typeof padding === 'number'
  const held = isHeld ? Math.min(padding, mostPoolPadding(layer)) : padding
  return fits(net.with(number - 1, { ...layer, padding: held }), image.now)
}

/** The smallest image on which every layer fits: what fits on one fits on all that are larger. */
function imageMend({ net, image, fits }: Circumstances): string | undefined {
  let [tooSmall, enough] = [image.now, image.most]
  if (enough <= tooSmall || !fits(net, enough)) return undefined
  while (enough - tooSmall > 1) {
    const middle = Math.floor((tooSmall + enough) / 2)
    if (fits(net, middle)) enough = middle
    else tooSmall = middle
  }
  return `a larger image (at least ${countText(enough)})`
}

/** The last pool up to this layer without which every layer fits. */
function poolMend({ net, number, image, fits }: Circumstances): string | undefined {
  const without = net.findLastIndex(
    (layer, at) =>
      at < number && isPool(layer) && net.length > 1 && fits(withoutLayer(net, at), image.now),
  )
  return without < 0 ? undefined : `one pooling layer fewer (without layer ${without + 1})`
}
