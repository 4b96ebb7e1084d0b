import { borderOf, type GreyImage } from './greyOf.ts'

/** How much of each pixel is ink, and how it was told from the ground. */
export interface InkLevels {
  /** 0 (ground) to 1 (ink), as many as the picture has pixels. */
  readonly levels: Float32Array
  readonly isLightOnDark: boolean
  /** How well ink and ground are told apart: the share of all variance that lies between both, 0 to 1. */
  readonly parting: number
}

const [black, white] = [0, 1]
/** Less between ground and ink, of black to white, is no ink. */
const leastContrast = 0.15
/** How wide the edge of a line is, of ground to ink. */
const softness = 0.3

/**
 * How much of each pixel is ink. The ground is the median of the border: ink is what is furthest from it, dark or light,
 * and begins where both are told apart best.
 * @returns undefined where all is about as light as the ground
 */
export function inkLevels(grey: GreyImage): InkLevels | undefined {
  const sorted = grey.data.slice().sort()
  // A few pixels may be anything.
  const [low = black, high = white] = [0.002, 0.998].map(
    (share) => sorted[Math.round(share * (sorted.length - 1))]!,
  )
  const ground = medianOf(borderOf(grey))
  const isLightOnDark = high - ground > ground - low
  const most = isLightOnDark ? high - ground : ground - low
  if (most < leastContrast) return undefined
  const away = grey.data.map((value) => {
    const part = (isLightOnDark ? value - ground : ground - value) / most
    return Math.min(1, Math.max(0, part))
  })
  const { threshold, parting } = bestThreshold(away)
  const levels = away.map((part) => Math.min(1, Math.max(0, (part - threshold) / softness + 0.5)))
  return { levels, isLightOnDark, parting }
}

function medianOf(values: Float32Array): number {
  return values.sort()[values.length >> 1]!
}

const bins = 64

/**
 * Where values from 0 to 1 fall apart best.
 * @see N. Otsu, A threshold selection method from gray-level histograms, 1979
 */
function bestThreshold(values: Float32Array) {
  const counts = new Float64Array(bins)
  for (const value of values) counts[Math.min(bins - 1, Math.floor(value * bins))]! += 1
  const middle = (bin: number) => (bin + 0.5) / bins
  let [all, squares] = [0, 0]
  counts.forEach((count, bin) => {
    all += count * middle(bin)
    squares += count * middle(bin) ** 2
  })
  const variance = squares / values.length - (all / values.length) ** 2
  let [below, sum, best, threshold] = [0, 0, 0, 0.5]
  for (let bin = 0; bin < bins - 1; bin++) {
    below += counts[bin]!
    sum += counts[bin]! * middle(bin)
    const above = values.length - below
    if (below === 0 || above === 0) continue
    const apart = sum / below - (all - sum) / above
    const between = (below * above * apart ** 2) / values.length ** 2
    // In a gap all thresholds are as good: the middle one is taken.
    if (between > best * 1.000001) [best, threshold] = [between, (bin + 1) / bins]
    else if (between > best * 0.999999) threshold = (threshold + (bin + 1) / bins) / 2
  }
  return { threshold, parting: variance > 0 ? best / variance : 0 }
}
