import { paddedIndex } from '#core/padding.ts'
import { tapCol, type WindowGeometry } from '#core/windowGeometry.ts'

/**
 * Some rows of an image under its padding, [channels, rows, phases, phaseCols] floats: each row taken apart by the
 * remainder of its columns, so that windows `stride` apart read neighbours. With a stride of 1 it is the plain row; of a
 * window narrower than the stride some remainders are never read.
 */
export interface BandPlan {
  readonly channels: number
  /** Room for that many rows of a channel. */
  readonly rows: number
  /** Output rows that are made from them. */
  readonly outputRows: number
  /** Cells of a padded row. */
  readonly cols: number
  readonly stride: number
  /** Remainders of columns that windows read. */
  readonly phases: number
  readonly phaseCols: number
  readonly rowFloats: number
  /** Output columns that are made from them, and the first. */
  readonly outputCols: number
  readonly firstOutputCol: number
  /** Of a padded row, the first cell inside the image and how many there are, and the image's column there. */
  readonly left: number
  readonly count: number
  readonly firstCol: number
  /** The cells outside, as pairs: place in the padded row, the image's column or −1 for zero. */
  readonly edges: Int32Array
}

/** Floats that a band should not exceed: with 192 kB it shares a core's cache with weights and sums. */
const mostFloats = 3 << 14

/**
 * The bands of an image, one for each strip of its columns. Narrow enough for three times the rows that a window reaches
 * over, as neighbouring bands share a window's rows.
 */
export function bandPlans(geometry: WindowGeometry, channels: number): BandPlan[] {
  const { outputWidth, outputHeight, strideVertical, reachVertical } = geometry
  const phases = phasesOf(geometry)
  const wanted = Math.max(16, 3 * reachVertical)
  const most = Math.max(128, Math.floor(mostFloats / (channels * phases * wanted)) & ~31)
  const strips = Math.max(1, Math.round(outputWidth / most))
  const outputCols = strips === 1 ? outputWidth : roundedUp(Math.ceil(outputWidth / strips))
  const fitting = Math.floor(mostFloats / (channels * phases * outputCols))
  const windows = Math.floor((fitting - reachVertical) / strideVertical) + 1
  return stripPlans(geometry, channels, outputCols, Math.min(outputHeight, Math.max(4, windows)))
}

/** Bands of `outputRows` rows for strips of `outputCols` columns: alike but for where they begin and what lies outside. */
export function stripPlans(
  geometry: WindowGeometry,
  channels: number,
  outputCols: number,
  outputRows: number,
): BandPlan[] {
  const { outputWidth, strideHorizontal: stride, strideVertical } = geometry
  const { reachHorizontal, reachVertical } = geometry
  const phases = phasesOf(geometry)
  const phaseCols = roundedUp(outputCols) + Math.floor((reachHorizontal - 1) / stride) + 1
  const rows = (outputRows - 1) * strideVertical + reachVertical
  const rowFloats = phases * phaseCols
  const shared = {
    channels,
    rows,
    outputRows,
    stride,
    phases,
    phaseCols,
    rowFloats,
  }
  return Array.from({ length: Math.ceil(outputWidth / outputCols) }, (_, strip) => {
    const firstOutputCol = strip * outputCols
    const made = Math.min(outputCols, outputWidth - firstOutputCol)
    return {
      ...shared,
      outputCols: made,
      firstOutputCol,
      ...rowPlan(geometry, firstOutputCol, made),
    }
  })
}

function phasesOf({ strideHorizontal, reachHorizontal }: WindowGeometry): number {
  return Math.min(strideHorizontal, reachHorizontal)
}

/** What of a strip's padded rows lies inside the image, and where the rest comes from. */
function rowPlan(geometry: WindowGeometry, firstOutputCol: number, outputCols: number) {
  const { strideHorizontal, reachHorizontal, inputWidth, paddingMode } = geometry
  const cols = (outputCols - 1) * strideHorizontal + reachHorizontal
  const from = tapCol(geometry, firstOutputCol, 0)
  const left = Math.min(cols, Math.max(0, -from))
  const right = Math.max(left, Math.min(cols, inputWidth - from))
  const edges: number[] = []
  for (let place = 0; place < cols; place++) {
    if (place === left) place = right
    if (place < cols) edges.push(place, paddedIndex(paddingMode, from + place, inputWidth))
  }
  return {
    cols,
    left,
    count: right - left,
    firstCol: from + left,
    edges: Int32Array.from(edges),
  }
}

/** Where each tap of a window lies in a band, in bytes from the window's first cell: [channels · kh · kw]. */
export function tapOffsets(plan: BandPlan, geometry: WindowGeometry): Int32Array {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = geometry
  const offsets = new Int32Array(plan.channels * kernelHeight * kernelWidth)
  let at = 0
  for (let channel = 0; channel < plan.channels; channel++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const row = (channel * plan.rows + ky * dilationVertical) * plan.rowFloats
      for (let kx = 0; kx < kernelWidth; kx++) {
        const col = kx * dilationHorizontal
        const phase = (col % plan.stride) * plan.phaseCols
        offsets[at++] = 4 * (row + phase + Math.floor(col / plan.stride))
      }
    }
  }
  return offsets
}

/** Columns with the scrap that kernels write behind a row. */
export function roundedUp(cols: number): number {
  return (cols + 7) & ~7
}
