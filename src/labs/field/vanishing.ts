import { reach } from '#core/windowGeometry.ts'
import { isPool, layerLimits, mostPoolPadding, type Net } from './net.ts'
import { withoutLayer } from './netEdits.ts'
import { sizeOf, sizeSum } from './sizeSum.ts'
import { countText, decimalText } from './words.ts'

/** A layer of which nothing would be left: why, and what would do. */
export interface Vanishing {
  /** Counted from 1. */
  readonly layer: number
  /** "the size would be 2 − 5 + 1 = −2, below 1" */
  readonly because: string
  /** "Padding 2 on each side or a larger image (at least 32) would do" */
  readonly mend: string
}

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

/** What to say of a layer that does not fit. */
export function vanishing(at: Circumstances): Vanishing {
  const { net, number, size } = at
  const { kind, kernel, stride, dilation, padding } = net[number - 1]!
  const terms = {
    size,
    reach: reach(kernel, dilation),
    stride,
    padding: typeof padding === 'number' ? 2 * padding : 0,
    transposed: kind === 'transposed',
  }
  const mends = [paddingMend(at, terms), imageMend(at), poolMend(at)].filter(
    (mend) => mend !== undefined,
  )
  const mend = mends.length > 0 ? listed(mends) : 'a smaller window or dilation'
  return {
    layer: number,
    because: `the size would be ${sizeSum(terms)} = ${decimalText(sizeOf(terms))}, below 1`,
    mend: `${mend[0]?.toUpperCase()}${mend.slice(1)} would do`,
  }
}

/** What is wrong, what would do, and what is not there because of it. */
export function vanishingText({ layer, because, mend }: Vanishing, layers: number): string {
  const after = layer < layers ? ' The layers after it are not computed.' : ''
  return `Layer ${layer} does not fit: ${because}. ${mend}.${after}`
}

/** A transposed layer has too much padding, every other too little. */
function paddingMend({ net, number }: Circumstances, terms: Parameters<typeof sizeOf>[0]) {
  const layer = net[number - 1]!
  const { size, reach: window, stride } = terms
  if (terms.transposed)
    return `padding of at most ${Math.floor((stride * (size - 1) + window - 1) / 2)} on each side`
  const least = Math.ceil((window - size) / 2)
  const most = isPool(layer) ? mostPoolPadding(layer) : layerLimits.padding.max
  if (least > most) return undefined
  const limit = isPool(layer) ? ' (a pool takes at most half its window)' : ''
  return `padding ${least} on each side${limit}`
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

/** The last pool without which the layers up to this one fit. */
function poolMend({ net, number, image, fits }: Circumstances): string | undefined {
  const layers = net.slice(0, number)
  const without = layers.findLastIndex(
    (layer, at) => isPool(layer) && layers.length > 1 && fits(withoutLayer(layers, at), image.now),
  )
  return without < 0 ? undefined : `one pool less (without layer ${without + 1})`
}

function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`
}
