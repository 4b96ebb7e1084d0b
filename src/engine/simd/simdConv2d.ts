import type { ConvGeometry } from '#core/convGeometry.ts'
import { isPlain3x3 } from '#core/kernels/isPlain3x3.ts'
import type { ConvRows } from '#engine/rows/convRows.ts'
import { bandPlans, roundedUp, tapOffsets, type BandPlan } from './bandPlan.ts'
import { copyRows } from './copyRows.ts'
import { fillSimdBand } from './fillSimdBand.ts'
import { paddedRows } from './paddedRows.ts'
import type { PreparedLayer } from './preparedLayer.ts'
import { rankOne } from './rankOne.ts'
import type { WasmArena } from './wasmArena.ts'

/** A convolution on as many inputs as one likes; see `prepareConvRows`. */
export function prepareConv2d(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): PreparedLayer {
  const rows = prepareConvRows(arena, weight, bias, geometry)
  const { batch, inputChannels, inputHeight, inputWidth } = geometry
  const { outputChannels, outputHeight, outputWidth } = geometry
  const sources = paddedRows(geometry, 0, outputHeight)
  const given = inputChannels * inputHeight * inputWidth
  const made = outputChannels * outputHeight * outputWidth
  return (out, input) => {
    for (let image = 0; image < batch; image++) {
      const to = batch === 1 ? out : out.subarray(image * made, (image + 1) * made)
      const from = batch === 1 ? input : input.subarray(image * given, (image + 1) * given)
      rows(to, outputHeight, from, inputHeight, sources)
    }
  }
}

/**
 * A convolution with its weights laid out in the arena, to be run on any of its rows. Sums are in single precision:
 * equal to the core's to 10⁻⁵ of the largest output.
 *
 * It goes down the image band by band: some padded rows are copied into the cache, and all output channels are summed
 * from them. Padding, dilation, channels and stride are in the band's layout and in a table of taps; the kernels know
 * only neighbours.
 */
export function prepareConvRows(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): ConvRows {
  const { outputWidth, inputWidth, groupInputChannels: channels, groups } = geometry
  const { groupOutputChannels: outputs, strideVertical, reachVertical } = geometry
  const plans = bandPlans(geometry, channels)
  const [widest] = plans
  const { rows: mostRows, outputRows, rowFloats } = widest!
  const outStep = roundedUp(widest!.outputCols)
  const outPlane = (outputRows + 1) * outStep
  const sums = Array.from({ length: groups }, (_, group) =>
    groupSums(arena, weight, bias, geometry, widest!, group),
  )
  return (out, count, planes, height, sources) => {
    const [band = 0, staging = 0, result = 0, between = 0] = arena.scratch(
      channels * mostRows * rowFloats,
      widest!.cols,
      outputs * outPlane,
      mostRows * outStep,
    )
    for (let group = 0; group < groups; group++) {
      const at = group * channels * height * inputWidth
      for (let top = 0; top < count; top += outputRows) {
        const rows = Math.min(outputRows, count - top)
        const bandRows = (rows - 1) * strideVertical + reachVertical
        const first = top * strideVertical
        for (const plan of plans) {
          // prettier-ignore
          fillSimdBand(arena, band, staging, plan, bandRows, planes, at, height, inputWidth, sources, first)
          sums[group]!(band, rows, plan.outputCols, result, between)
          for (let o = 0; o < outputs; o++) {
            const line = ((group * outputs + o) * count + top) * outputWidth
            const from = (result >> 2) + o * outPlane
            // prettier-ignore
            copyRows(out, line + plan.firstOutputCol, outputWidth, arena.floats, from, outStep, rows, plan.outputCols)
          }
        }
      }
    }
  }
}

/** Writes [outputs, plan.outputRows + 1, outStep] sums of a band to `result`; `between` is room for a row pass. */
type BandSums = (band: number, rows: number, cols: number, result: number, between: number) => void

function groupSums(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
  plan: BandPlan,
  group: number,
): BandSums {
  const { kernels } = arena
  const { groupOutputChannels: outputs, strideVertical } = geometry
  const taps = plan.channels * geometry.kernelHeight * geometry.kernelWidth
  const first = group * outputs
  const offsetOf = (o: number) => bias?.[first + o] ?? 0
  const rowStep = strideVertical * plan.rowFloats * 4
  const outStep = roundedUp(plan.outputCols) * 4
  const outPlane = (plan.outputRows + 1) * outStep
  const offsets = arena.alloc(tapOffsets(plan, geometry))

  if (isNineTaps(geometry)) {
    const kept = arena.alloc(weight.subarray(first * 9, (first + outputs) * 9))
    return (band, rows, cols, result) => {
      for (let o = 0; o < outputs; o++) {
        const to = result + o * outPlane
        kernels.sumNineTaps(band, rowStep, rows, cols, kept + o * 36, offsetOf(o), to, outStep)
      }
    }
  }
  const passes = separablePasses(arena, weight, geometry, plan, first)
  if (passes) {
    const { kernelHeight, kernelWidth, reachVertical } = geometry
    return (band, rows, cols, result, between) => {
      const bandRows = (rows - 1) * strideVertical + reachVertical
      for (let o = 0; o < outputs; o++) {
        const { row, column, rowOffsets, columnOffsets } = passes[o]!
        // prettier-ignore
        kernels.sumTaps(band, plan.rowFloats * 4, bandRows, cols, rowOffsets, row, kernelWidth, 0, between, outStep)
        const to = result + o * outPlane
        // prettier-ignore
        kernels.sumTaps(between, strideVertical * outStep, rows, cols, columnOffsets, column, kernelHeight, offsetOf(o), to, outStep)
      }
    }
  }
  const fours = outputs - (outputs % 4)
  const packed = arena.alloc(packedFours(weight, first, fours, taps))
  const biases = arena.alloc(Float32Array.from({ length: outputs }, (_, o) => offsetOf(o)))
  const rest = arena.alloc(weight.subarray((first + fours) * taps, (first + outputs) * taps))
  return (band, rows, cols, result) => {
    for (let o = 0; o < fours; o += 4) {
      const [weights, to] = [packed + o * taps * 4, result + o * outPlane]
      // prettier-ignore
      kernels.sumTapsOfFour(band, rowStep, rows, cols, offsets, weights, taps, biases + o * 4, to, outStep, outPlane)
    }
    for (let o = fours; o < outputs; o++) {
      const [weights, to] = [rest + (o - fours) * taps * 4, result + o * outPlane]
      // prettier-ignore
      kernels.sumTaps(band, rowStep, rows, cols, offsets, weights, taps, offsetOf(o), to, outStep)
    }
  }
}

/** 3×3 over one channel, neighbouring windows. */
function isNineTaps(geometry: ConvGeometry): boolean {
  return (
    geometry.groupInputChannels === 1 && geometry.groupOutputChannels <= 3 && isPlain3x3(geometry)
  )
}

/** The two passes of every kernel of a group where all are a column times a row and large enough for it to pay. */
function separablePasses(
  arena: WasmArena,
  weight: Float32Array,
  geometry: ConvGeometry,
  plan: BandPlan,
  first: number,
) {
  const { kernelHeight, kernelWidth, groupOutputChannels: outputs } = geometry
  const taps = kernelHeight * kernelWidth
  if (plan.channels !== 1 || Math.min(kernelHeight, kernelWidth) < 3 || taps < 20) return undefined
  const factors = Array.from({ length: outputs }, (_, o) =>
    rankOne(weight, (first + o) * taps, kernelHeight, kernelWidth),
  ).filter((factor) => factor !== undefined)
  if (factors.length < outputs) return undefined
  const step = roundedUp(plan.outputCols) * 4
  const all = tapOffsets(plan, geometry)
  const rowOffsets = arena.alloc(all.slice(0, kernelWidth))
  const columnOffsets = arena.alloc(
    Int32Array.from({ length: kernelHeight }, (_, ky) => ky * geometry.dilationVertical * step),
  )
  return factors.map(({ row, column }) => ({
    row: arena.alloc(row),
    column: arena.alloc(column),
    rowOffsets,
    columnOffsets,
  }))
}

/** Kernels of `count` output channels from `first` on, [fours, taps, 4]. */
function packedFours(
  weight: Float32Array,
  first: number,
  count: number,
  taps: number,
): Float32Array {
  const packed = new Float32Array(count * taps)
  for (let o = 0, at = 0; o < count; o += 4) {
    for (let tap = 0; tap < taps; tap++) {
      for (let i = 0; i < 4; i++) packed[at++] = weight[(first + o + i) * taps + tap]!
    }
  }
  return packed
}
