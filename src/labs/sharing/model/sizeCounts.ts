import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import { costs } from '#core/costs.ts'
import { asDense, type Layer } from '#core/layer.ts'
import type { KnownLayer } from './knownLayers.ts'
import { sizeLimits } from './limits.ts'

export function knownGeometry(layer: KnownLayer, size: number): ConvGeometry {
  const { channels, kernels, kernel, padding } = layer
  return convGeometry([channels, size, size], [kernels, channels, kernel, kernel], { padding })
}

/** How many parameters the layer has as it is known, made local, and made dense, on images of a size; bytes as float32. */
export function sizeCounts(known: KnownLayer, size: number) {
  const geometry = knownGeometry(known, size)
  const { inputHeight, inputWidth, outputHeight, outputWidth, inputChannels, outputChannels } =
    geometry
  const n = `${inputChannels}·${inputHeight}·${inputWidth}`
  const m = `${outputChannels}·${outputHeight}·${outputWidth}`
  const k = `${inputChannels}·${known.kernel}·${known.kernel}`
  const conv: Layer = { kind: 'conv', geometry }
  const count = (name: string, layer: Layer, formula: string) => {
    const { parameters } = costs(layer)
    return { name, formula, parameters, bytes: 4 * parameters }
  }
  return [
    count('Dense', asDense(conv), `(${n} + 1)·${m}`),
    count('Local', { kind: 'local', geometry }, `(${k} + 1)·${m}`),
    count('Conv', conv, `(${k} + 1)·${outputChannels}`),
  ]
}

/** About so many sizes from the smallest to the largest, evenly on a log axis. */
const samples = 48

/** The parameters of the three layers over the size of the input; sizes named have their own points. */
export function sizeCurves(known: KnownLayer, named: readonly number[] = []) {
  const { min, max } = sizeLimits({ known: known.id })
  const even = Array.from({ length: samples }, (_, at) =>
    Math.round(min * (max / min) ** (at / (samples - 1))),
  )
  const sizes = [...new Set([...even, ...named])].toSorted((a, b) => a - b)
  const counts = sizes.map((size) => sizeCounts(known, size))
  const curve = (at: number) =>
    sizes.map((size, index) => ({ x: size, y: counts[index]?.[at]?.parameters ?? 0 }))
  return { dense: curve(0), local: curve(1), shared: curve(2) }
}
