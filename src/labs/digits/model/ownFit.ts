import { countText } from '#draw/numberWords.ts'
import type { ReadNet } from '#data/nets/netFile.ts'
import { netRows } from './netRows.ts'
import { inputSide } from './preparation.ts'
import { productsOf } from './runningNet.ts'
import type { Side } from './unit.ts'

/** As many as can be worked out while a digit is drawn. */
const mostProducts = 10_000_000
const answers = 10

/** Why a network cannot read digits here, in a sentence; undefined where it can. */
export function unfitness({ inputShape, outputs, layers }: ReadNet): string | undefined {
  const [channels, height, width] = inputShape
  if (channels !== 1 || height !== inputSide || width !== inputSide)
    return `It reads ${inputShape.join(' × ')} numbers: 1 × ${inputSide} × ${inputSide} would do here.`
  if (outputs !== answers) return `It gives ${countText(outputs)} numbers: ten would do here.`
  const products = productsOf(netRows(layers, inputShape))
  if (products > mostProducts)
    return `It takes ${countText(products)} multiply-adds a digit: up to ${countText(mostProducts)} would do here.`
  return undefined
}

/** Where a network belongs: with windows smaller than the picture on the left. */
export function sideOf({ layers }: ReadNet): Side {
  const hasWindows = layers.some(
    (layer) => layer.kind === 'conv2d' && layer.weight.shape.slice(2).some((side) => side > 1),
  )
  return hasWindows ? 'conv' : 'dense'
}
