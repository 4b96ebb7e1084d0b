import { reach } from '#core/windowGeometry.ts'
import { printNumber } from '#draw/printNumber.ts'
import { coreLayer, type LayerInput } from '#parts/layers/layerChoice.ts'
import { isPool, layerLimits, mostPoolPadding, type Net, type NetLayer } from './net.ts'
import { inputSides } from './settings.ts'

/**
 * Why the last layer of `net` has no output over its input, with the numbers in the formula of its size, and each single
 * change that would mend it: padding, a larger image, a pool less before it. Undefined where it is not the size that fails.
 */
export function mendText(net: Net, input: LayerInput, image: LayerInput): string | undefined {
  const layer = net.at(-1)
  const side = Math.min(input.height, input.width)
  const padding = layer && paddingOf(layer)
  if (!layer || padding === undefined) return undefined
  const window = reach(layer.kernel, layer.dilation)
  const size = Math.floor((side + 2 * padding - window) / layer.stride) + 1
  if (size >= 1) return undefined
  const formula = `⌊(${side} + 2 · ${padding} − ${window}) ÷ ${layer.stride}⌋ + 1 = ${printNumber(size, 0).text}`
  const mends = [morePadding(layer, side, window), largerImage(net), fewerPools(net, image)].filter(
    (mend) => mend !== undefined,
  )
  const would = mends.length === 0 ? '' : `: ${orList(mends)} would do`
  return `its size would be ${formula}, below 1${would}`
}

/** What is added on every side; undefined for a layer whose size padding does not add to. */
function paddingOf({ kind, padding }: NetLayer): number | undefined {
  if (kind === 'transposed') return undefined
  return typeof padding === 'number' ? padding : padding === 'valid' ? 0 : undefined
}

function morePadding(layer: NetLayer, side: number, window: number): string | undefined {
  const needed = Math.ceil((window - side) / 2)
  const most = isPool(layer) ? mostPoolPadding(layer) : layerLimits.padding.max
  return needed <= most ? `padding ${needed}` : undefined
}

/** The least image on which all layers have an output. */
function largerImage(net: Net): string | undefined {
  let [least, most]: [number, number] = [inputSides.least, inputSides.most]
  if (!fits(net, most, most)) return undefined
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (fits(net, middle, middle)) most = middle
    else least = middle + 1
  }
  return `an image of ${least} × ${least} pixels`
}

/** Whether the nearest pool before the layer is what is in the way. */
function fewerPools(net: Net, { height, width }: LayerInput): string | undefined {
  const at = net.slice(0, -1).findLastIndex(isPool)
  if (at < 0 || !fits(net.toSpliced(at, 1), height, width)) return undefined
  return `leaving out layer ${at + 1}, a pool,`
}

function fits(net: Net, height: number, width: number): boolean {
  let input: LayerInput = { channels: 1, height, width }
  try {
    for (const layer of net) {
      const made = coreLayer(layer, input, 1)
      if (made.kind === 'dense') return false
      input = { channels: 1, height: made.geometry.outputHeight, width: made.geometry.outputWidth }
    }
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function orList(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`
}
