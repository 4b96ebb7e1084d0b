import { multiplyAdd } from './multiplyAdd.as'
import { sumTapsOfFour } from './sumTapsOfFour.as'

// Winograd's F(4×4, 3×3): sixteen outputs of a tile from 36 inputs with 36 products instead of 144, in three steps.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks, 2016, https://arxiv.org/abs/1509.09308.
// Four tiles side by side are worked on in the four lanes.

/**
 * The inputs' factors [36, channels, tiles] of a row of tiles.
 * @param band six rows of each channel, `rowStep` bytes apart, channels `planeStep` apart
 * @param tiles how many there are, a multiple of 8; their first `used`, a multiple of 4, are written
 * @param columns room for 36 times four floats
 */
export function spreadTiles(
  band: usize,
  rowStep: usize,
  planeStep: usize,
  channels: i32,
  tiles: i32,
  used: i32,
  factors: usize,
  columns: usize,
): void {
  const step = (<usize>channels * <usize>tiles) << 2
  for (let channel = 0; channel < channels; channel++) {
    for (let tile = 0; tile < used; tile += 4) {
      let at = band + ((<usize>tile) << 4)
      for (let row = 0; row < 6; row++) {
        // Four tiles begin four cells apart: a 4×4 transpose gives the lanes.
        const b0 = v128.load(at)
        const b1 = v128.load(at, 16)
        const b2 = v128.load(at, 32)
        const b3 = v128.load(at, 48)
        const b4 = v128.load(at, 64)
        const low01 = v128.shuffle<f32>(b0, b1, 0, 4, 1, 5)
        const low23 = v128.shuffle<f32>(b2, b3, 0, 4, 1, 5)
        const high01 = v128.shuffle<f32>(b0, b1, 2, 6, 3, 7)
        const high23 = v128.shuffle<f32>(b2, b3, 2, 6, 3, 7)
        const d0 = v128.shuffle<f32>(low01, low23, 0, 1, 4, 5)
        const d1 = v128.shuffle<f32>(low01, low23, 2, 3, 6, 7)
        const d2 = v128.shuffle<f32>(high01, high23, 0, 1, 4, 5)
        const d3 = v128.shuffle<f32>(high01, high23, 2, 3, 6, 7)
        const d4 = v128.shuffle<f32>(d0, b4, 1, 2, 3, 4)
        const d5 = v128.shuffle<f32>(d1, b4, 1, 2, 3, 5)
        spread(d0, d1, d2, d3, d4, d5, columns + <usize>row * 16, 96)
        at += rowStep
      }
      const to = factors + ((<usize>channel * <usize>tiles + <usize>tile) << 2)
      for (let col: usize = 0; col < 6; col++) {
        const from = columns + col * 96
        spread(
          v128.load(from),
          v128.load(from, 16),
          v128.load(from, 32),
          v128.load(from, 48),
          v128.load(from, 64),
          v128.load(from, 80),
          to + col * step,
          step * 6,
        )
      }
    }
    band += planeStep
  }
}

/** Six inputs to six factors (Bᵀ), written `step` bytes apart. */
function spread(
  d0: v128,
  d1: v128,
  d2: v128,
  d3: v128,
  d4: v128,
  d5: v128,
  to: usize,
  step: usize,
): void {
  const two = f32x4.splat(2)
  const four = f32x4.splat(4)
  const five = f32x4.splat(5)
  const even = v128.sub<f32>(d4, v128.mul<f32>(four, d2))
  const odd = v128.sub<f32>(d3, v128.mul<f32>(four, d1))
  const evenNear = v128.sub<f32>(d4, d2)
  const oddNear = v128.mul<f32>(two, v128.sub<f32>(d3, d1))
  v128.store(to, v128.add<f32>(v128.sub<f32>(v128.mul<f32>(four, d0), v128.mul<f32>(five, d2)), d4))
  to += step
  v128.store(to, v128.add<f32>(even, odd))
  to += step
  v128.store(to, v128.sub<f32>(even, odd))
  to += step
  v128.store(to, v128.add<f32>(evenNear, oddNear))
  to += step
  v128.store(to, v128.sub<f32>(evenNear, oddNear))
  to += step
  v128.store(to, v128.add<f32>(v128.sub<f32>(v128.mul<f32>(four, d1), v128.mul<f32>(five, d3)), d5))
}

/**
 * For each of the 36 places of a tile the matrix product, over channels, of kernels and inputs: sums of taps, of which
 * each is a channel.
 * @param kernels f32 [36, outputs / 4, channels, 4]
 * @param factors f32 [36, channels, tiles]
 * @param products f32 [36, outputs, tiles], written
 * @param offsets i32 bytes from the first channel of a place to each
 * @param none four zeros
 */
export function multiplyTiles(
  kernels: usize,
  factors: usize,
  products: usize,
  outputs: i32,
  channels: i32,
  tiles: i32,
  offsets: usize,
  none: usize,
): void {
  const step = (<usize>tiles) << 2
  for (let place = 0; place < 36; place++) {
    for (let output = 0; output < outputs; output += 4) {
      sumTapsOfFour(factors, 0, 1, tiles, offsets, kernels, channels, none, products, 0, step)
      kernels += (<usize>channels) << 4
      products += step << 2
    }
    factors += <usize>channels * step
  }
}

/**
 * Four rows of every output channel from the products of a row of tiles.
 * @param products f32 [36, outputs, tiles]
 * @param bias f32 [outputs]
 * @param out rows `outStep` bytes apart, channels `outPlane`; `used` tiles, a multiple of 4, are written
 * @param columns room for 36 times four floats
 */
export function gatherTiles(
  products: usize,
  outputs: i32,
  tiles: i32,
  used: i32,
  bias: usize,
  out: usize,
  outStep: usize,
  outPlane: usize,
  columns: usize,
): void {
  const step = (<usize>outputs * <usize>tiles) << 2
  const none = f32x4.splat(0)
  for (let output = 0; output < outputs; output++) {
    const offset = v128.load32_splat(bias)
    for (let tile = 0; tile < used; tile += 4) {
      const from = products + ((<usize>tile) << 2)
      for (let col: usize = 0; col < 6; col++) {
        gather(from + col * step, step * 6, columns + col * 16, 96, none)
      }
      for (let row: usize = 0; row < 4; row++) {
        // The four sums of each lane lie side by side in the row: a 4×4 transpose.
        const sums = columns + row * 96
        gather(sums, 16, sums, 16, offset)
        const y0 = v128.load(sums)
        const y1 = v128.load(sums, 16)
        const y2 = v128.load(sums, 32)
        const y3 = v128.load(sums, 48)
        const low01 = v128.shuffle<f32>(y0, y1, 0, 4, 1, 5)
        const low23 = v128.shuffle<f32>(y2, y3, 0, 4, 1, 5)
        const high01 = v128.shuffle<f32>(y0, y1, 2, 6, 3, 7)
        const high23 = v128.shuffle<f32>(y2, y3, 2, 6, 3, 7)
        const to = out + row * outStep + ((<usize>tile) << 4)
        v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5))
        v128.store(to, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7), 16)
        v128.store(to, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), 32)
        v128.store(to, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7), 48)
      }
    }
    products += (<usize>tiles) << 2
    out += outPlane
    bias += 4
  }
}

/** Six products to four outputs (Aᵀ) and an offset; read `fromStep` bytes apart, written `toStep` apart. */
function gather(from: usize, fromStep: usize, to: usize, toStep: usize, offset: v128): void {
  const m0 = v128.load(from)
  from += fromStep
  const m1 = v128.load(from)
  from += fromStep
  const m2 = v128.load(from)
  from += fromStep
  const m3 = v128.load(from)
  from += fromStep
  const m4 = v128.load(from)
  from += fromStep
  const m5 = v128.load(from)
  const near = v128.add<f32>(m1, m2)
  const nearOdd = v128.add<f32>(v128.sub<f32>(m1, m2), offset)
  const far = v128.add<f32>(m3, m4)
  const farOdd = v128.sub<f32>(m3, m4)
  v128.store(to, v128.add<f32>(v128.add<f32>(v128.add<f32>(m0, near), far), offset))
  to += toStep
  v128.store(to, multiplyAdd(f32x4.splat(2), farOdd, nearOdd))
  to += toStep
  v128.store(to, v128.add<f32>(multiplyAdd(f32x4.splat(4), far, near), offset))
  to += toStep
  v128.store(to, v128.add<f32>(multiplyAdd(f32x4.splat(8), farOdd, nearOdd), m5))
}
