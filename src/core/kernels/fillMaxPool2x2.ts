import type { PoolGeometry } from '#core/poolGeometry.ts'

/** Whether a pool is the common one: 2×2 windows side by side, all inside the input. */
export function isPool2x2(geometry: PoolGeometry): boolean {
  const { kernelHeight, kernelWidth, strideVertical, strideHorizontal } = geometry
  const { dilationVertical, dilationHorizontal, padTop, padLeft } = geometry
  return (
    kernelHeight === 2 &&
    kernelWidth === 2 &&
    strideVertical === 2 &&
    strideHorizontal === 2 &&
    dilationVertical === 1 &&
    dilationHorizontal === 1 &&
    padTop === 0 &&
    padLeft === 0 &&
    2 * geometry.outputHeight <= geometry.inputHeight &&
    2 * geometry.outputWidth <= geometry.inputWidth
  )
}

/**
 * Fills `out` and `argmax` as `fillMaxPool2d` does, for the pools of `isPool2x2`.
 *
 * Fast because it has no branch to guess: which of two neighbours is larger is a coin toss, and a processor that has
 * guessed wrong throws away some fifteen cycles of work. A comparison is turned into 0 or 1 and added to the place of
 * the winner so far. NaN, which compares with nothing, is looked for by one sum that it would spoil.
 */
export function fillMaxPool2x2(
  out: Float32Array,
  argmax: Int32Array,
  input: Float32Array,
  { batch, channels, inputHeight, inputWidth, outputHeight, outputWidth }: PoolGeometry,
): void {
  let at = 0
  for (let plane = 0; plane < batch * channels; plane++) {
    const start = (plane * inputHeight * inputWidth) | 0
    for (let y = 0; y < outputHeight; y++) {
      let top = (start + 2 * y * inputWidth) | 0
      let bottom = (top + inputWidth) | 0
      for (let x = 0; x < outputWidth; x = (x + 1) | 0) {
        const a = input[top]
        const b = input[(top + 1) | 0]
        const c = input[bottom]
        const d = input[(bottom + 1) | 0]
        const upper = (top + Number(b > a)) | 0
        const lower = (bottom + Number(d > c)) | 0
        const lowerWins = Number(input[lower] > input[upper])
        let place = (upper + ((lower - upper) & -lowerWins)) | 0
        if (Number.isNaN(a + b + c + d)) place = lastNaN(input, top, bottom, place)
        out[at] = input[place]
        argmax[at] = (place - start) | 0
        at = (at + 1) | 0
        top = (top + 2) | 0
        bottom = (bottom + 2) | 0
      }
    }
  }
}

/** The last of the window's cells that is NaN, as in PyTorch, or `place` when none is (∞ − ∞ spoils a sum too). */
function lastNaN(input: Float32Array, top: number, bottom: number, place: number): number {
  const cells = [bottom + 1, bottom, top + 1, top]
  return cells.find((cell) => Number.isNaN(input[cell])) ?? place
}
