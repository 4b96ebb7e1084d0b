import type { ConvGeometry } from '#core/convGeometry.ts'
import { isPlain3x3 } from '#core/kernels/isPlain3x3.ts'
import { stripPlans } from './bandPlan.ts'
import { copyRows } from './copyRows.ts'
import { fillSimdBand } from './fillSimdBand.ts'
import { paddedRows } from './paddedRows.ts'
import type { PreparedLayer } from './preparedLayer.ts'
import type { WasmArena } from './wasmArena.ts'

/** Whether Winograd's method pays: 3×3, neighbouring windows, fours of outputs, channels that make up for the transforms. */
export function suitsSimdWinograd(geometry: ConvGeometry): boolean {
  return (
    isPlain3x3(geometry) &&
    geometry.groupInputChannels >= 6 &&
    geometry.groupOutputChannels >= 8 &&
    geometry.groupOutputChannels % 4 === 0 &&
    geometry.outputHeight >= 8 &&
    geometry.outputWidth >= 8
  )
}

/**
 * A convolution of `suitsSimdWinograd` by Winograd's F(4×4, 3×3), a row of tiles at a time; to 10⁻⁵ of the largest
 * output. Inputs must be finite: a NaN would spread over its tile.
 */
export function prepareWinograd(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): PreparedLayer {
  const { outputHeight, outputWidth, groupInputChannels: channels, inputChannels } = geometry
  const { groups, groupOutputChannels: outputs } = geometry
  const used = roundUp(Math.ceil(outputWidth / 4), 4)
  const tiles = roundUp(used, 8)
  const whole = {
    ...geometry,
    outputWidth: used * 4,
    outputHeight: roundUp(outputHeight, 4),
  }
  const [plan] = stripPlans(whole, channels, whole.outputWidth, 4)
  const { rowFloats } = plan!
  const outStep = used * 4
  const kernels = Array.from({ length: groups }, (_, group) =>
    arena.alloc(kernelFactors(weight, group * outputs, outputs, channels)),
  )
  const biases = arena.alloc(bias ?? new Float32Array(geometry.outputChannels))
  const offsets = arena.alloc(Int32Array.from({ length: channels }, (_, c) => c * tiles * 4))
  const none = arena.alloc(new Float32Array(4))
  const { inputHeight, inputWidth } = geometry
  const plane = inputHeight * inputWidth
  const sources = paddedRows(geometry, 0, whole.outputHeight)
  return (out, input) => {
    const [band = 0, factors = 0, products = 0, columns = 0, result = 0] = arena.scratch(
      channels * 6 * rowFloats,
      36 * channels * tiles,
      36 * outputs * tiles,
      36 * 4,
      outputs * 4 * outStep,
    )
    const rowStep = rowFloats * 4
    for (let image = 0; image < geometry.batch; image++) {
      for (let group = 0; group < groups; group++) {
        const inputAt = (image * inputChannels + group * channels) * plane
        const firstPlane = image * geometry.outputChannels + group * outputs
        for (let top = 0; top < outputHeight; top += 4) {
          // prettier-ignore
          fillSimdBand(arena, band, 0, plan!, 6, input, inputAt, inputHeight, inputWidth, sources, top)
          // prettier-ignore
          arena.kernels.spreadTiles(band, rowStep, 6 * rowStep, channels, tiles, used, factors, columns)
          // prettier-ignore
          arena.kernels.multiplyTiles(kernels[group]!, factors, products, outputs, channels, tiles, offsets, none)
          const offset = biases + group * outputs * 4
          // prettier-ignore
          arena.kernels.gatherTiles(products, outputs, tiles, used, offset, result, outStep * 4, outStep * 16, columns)
          const rows = Math.min(4, outputHeight - top)
          for (let o = 0; o < outputs; o++) {
            const to = ((firstPlane + o) * outputHeight + top) * outputWidth
            const from = (result >> 2) + o * 4 * outStep
            copyRows(out, to, outputWidth, arena.floats, from, outStep, rows, outputWidth)
          }
        }
      }
    }
  }
}

/** Three taps to six factors (G). */
const spreadKernel = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
] as const

/** The kernels' factors, [36, outputs / 4, channels, 4]. */
function kernelFactors(
  weight: Float32Array,
  first: number,
  outputs: number,
  channels: number,
): Float32Array {
  const factors = new Float32Array(36 * outputs * channels)
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < channels; c++) {
      const from = ((first + o) * channels + c) * 9
      const to = (Math.floor(o / 4) * channels + c) * 4 + (o % 4)
      for (let y = 0; y < 6; y++) {
        const [g0, g1, g2] = spreadKernel[y]!
        for (let x = 0; x < 6; x++) {
          const [h0, h1, h2] = spreadKernel[x]!
          const row = (at: number) => h0 * weight[at]! + h1 * weight[at + 1]! + h2 * weight[at + 2]!
          const sum = g0 * row(from) + g1 * row(from + 3) + g2 * row(from + 6)
          factors[(y * 6 + x) * outputs * channels + to] = sum
        }
      }
    }
  }
  return factors
}

function roundUp(number: number, step: number): number {
  return Math.ceil(number / step) * step
}
