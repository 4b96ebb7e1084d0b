import type { ConvGeometry } from '#core/convGeometry.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import { addFiveTaps } from './addFiveTaps.ts'
import { addNineTaps } from './addNineTaps.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { addSpacedTaps } from './addSpacedTaps.ts'
import { addTaps } from './addTaps.ts'
import { fillBand, type Band } from './fillBand.ts'
import { packedWeights } from './packedWeights.ts'
import { scratch } from './scratch.ts'
import { sumTapsForFour } from './sumTapsForFour.ts'

/**
 * Fills `out` with one group of a convolution, summed in double precision and in the order of the plain loop: equal to
 * `fillConv2d` to the bit.
 *
 * It goes down the image band by band: a band of padded rows is copied once, small enough to stay in the processor's
 * cache, and all output channels are summed from it, four at a time where there are four.
 * @param image which of the batch
 */
export function fillDirect(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
  image: number,
  group: number,
): void {
  const { outputHeight, outputWidth, groupInputChannels, groupOutputChannels } = geometry
  const { inputHeight, inputWidth, strideVertical, reachVertical } = geometry
  const weights = packedWeights(weight, group, geometry)
  const band = emptyBand(geometry)
  const offsets = tapOffsets(band, geometry)
  const sums = scratch('sums', 4 * (outputWidth + 1))
  const rowsAtOnce = Math.floor((band.rows - reachVertical) / strideVertical) + 1
  const firstInput = image * geometry.inputChannels + group * groupInputChannels
  const firstOutput = group * groupOutputChannels
  const fours = groupOutputChannels - (groupOutputChannels % 4)

  for (let top = 0; top < outputHeight; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, outputHeight - top)
    const inputAt = firstInput * inputHeight * inputWidth
    const needed = (rows - 1) * strideVertical + reachVertical
    const [row, col] = [tapRow(geometry, top, 0), tapCol(geometry, 0, 0)]
    fillBand(band, needed, input, inputAt, row, col, geometry)

    for (let o = 0; o < groupOutputChannels; o += o < fours ? 4 : 1) {
      const channels = o < fours ? 4 : 1
      for (let y = 0; y < rows; y++) {
        const at = y * strideVertical * band.cols
        if (channels === 4) sumFourRows(sums, band, at, offsets, weights, o, geometry)
        else sumRow(sums, band, at, weights, o, geometry)
        for (let i = 0; i < channels; i++) {
          const channel = firstOutput + o + i
          const plane = image * geometry.outputChannels + channel
          const to = (plane * outputHeight + top + y) * outputWidth
          const offset = bias === null ? 0 : bias[channel]
          storeRow(out, to, sums, i * (outputWidth + 1), outputWidth, offset)
        }
      }
    }
  }
}

/** Doubles that a band may take: with 256 kB it shares the cache of one core with weights and sums. */
const bandLength = 1 << 15

/** A band of at least four output rows, more when they are short. */
function emptyBand(geometry: ConvGeometry): Band {
  const { outputHeight, outputWidth, groupInputChannels: channels } = geometry
  const cols = (outputWidth - 1) * geometry.strideHorizontal + geometry.reachHorizontal
  const fitting = Math.floor(bandLength / (channels * cols))
  const free = Math.floor((fitting - geometry.reachVertical) / geometry.strideVertical) + 1
  const atOnce = Math.min(outputHeight, Math.max(4, free))
  const rows = (atOnce - 1) * geometry.strideVertical + geometry.reachVertical
  // sumTapsForFour reads one window more where a row is odd.
  const data = scratch('band', channels * rows * cols + geometry.strideHorizontal)
  return { data, channels, rows, cols }
}

/** Where each tap of a window lies in the band, from its first tap. */
function tapOffsets({ rows, cols, channels }: Band, geometry: ConvGeometry): Int32Array {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = geometry
  const offsets = new Int32Array(channels * kernelHeight * kernelWidth)
  let at = 0
  for (let c = 0; c < channels; c++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const line = (c * rows + ky * dilationVertical) * cols
      for (let kx = 0; kx < kernelWidth; kx++) offsets[at++] = line + kx * dilationHorizontal
    }
  }
  return offsets
}

/** The sums of output channels o … o + 3 along the row whose first window begins at `at`. */
function sumFourRows(
  sums: Float64Array,
  { data, channels, rows, cols }: Band,
  at: number,
  offsets: Int32Array,
  weights: Float64Array,
  o: number,
  geometry: ConvGeometry,
): void {
  const { kernelHeight, kernelWidth, outputWidth, strideHorizontal } = geometry
  const w = o * offsets.length
  if (kernelHeight !== 3 || kernelWidth !== 3) {
    sumTapsForFour(sums, outputWidth, data, at, strideHorizontal, offsets, weights, w)
    return
  }
  const rowStep = geometry.dilationVertical * cols
  const colStep = geometry.dilationHorizontal
  sums.fill(0, 0, 4 * (outputWidth + 1))
  for (let c = 0; c < channels; c++) {
    const from = at + c * rows * cols
    const wc = w + c * 36
    addNineTapsToFour(
      sums,
      outputWidth,
      data,
      from,
      rowStep,
      colStep,
      strideHorizontal,
      weights,
      wc,
    )
  }
}

/** The sums of output channel o along the row whose first window begins at `at`. */
function sumRow(
  sums: Float64Array,
  { data, channels, rows, cols }: Band,
  at: number,
  weights: Float64Array,
  o: number,
  geometry: ConvGeometry,
): void {
  const { kernelHeight, kernelWidth, outputWidth, strideHorizontal, dilationHorizontal } = geometry
  const rowStep = geometry.dilationVertical * cols
  const sliding = strideHorizontal === 1 && dilationHorizontal === 1
  let w = o * channels * kernelHeight * kernelWidth
  sums.fill(0, 0, outputWidth)
  for (let c = 0; c < channels; c++) {
    let from = at + c * rows * cols
    if (sliding && kernelHeight === 3 && kernelWidth === 3) {
      addNineTaps(sums, outputWidth, data, from, rowStep, weights, w)
      w += 9
      continue
    }
    for (let ky = 0; ky < kernelHeight; ky++) {
      if (!sliding) {
        const [stride, dilation] = [strideHorizontal, dilationHorizontal]
        addSpacedTaps(sums, outputWidth, data, from, stride, dilation, weights, w, kernelWidth)
      } else if (kernelWidth === 5) addFiveTaps(sums, outputWidth, data, from, weights, w)
      else addTaps(sums, outputWidth, data, from, weights, w, kernelWidth)
      w += kernelWidth
      from += rowStep
    }
  }
}

function storeRow(
  out: Float32Array,
  to: number,
  sums: Float64Array,
  from: number,
  count: number,
  offset: number,
): void {
  for (let i = 0; i < count; i = (i + 1) | 0) out[(to + i) | 0] = sums[(from + i) | 0] + offset
}
