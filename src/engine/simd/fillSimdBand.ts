import type { BandPlan } from './bandPlan.ts'
import type { WasmArena } from './wasmArena.ts'

/**
 * Fills the first `rows` rows of each channel of a band with rows of planes under their padding: from then on a kernel
 * reads plain neighbours, whatever the padding mode.
 * @param band pointer to [channels, rows, phases, phaseCols] floats
 * @param staging pointer to the floats of one padded row; used where the stride is above 1
 * @param planes [channels, height, width] from `at` on
 * @param sources the row of the planes that each padded row takes its numbers from, −1 for zeros; from `first` on
 */
export function fillSimdBand(
  arena: WasmArena,
  band: number,
  staging: number,
  plan: BandPlan,
  rows: number,
  planes: Float32Array,
  at: number,
  height: number,
  width: number,
  sources: Int32Array,
  first: number,
): void {
  const { floats, kernels } = arena
  const { stride, phases, rowFloats, phaseCols, cols, left, count, firstCol, edges } = plan
  for (let channel = 0; channel < plan.channels; channel++) {
    for (let r = 0; r < rows; r++) {
      const target = band + (channel * plan.rows + r) * rowFloats * 4
      const row = sources[first + r]!
      if (row < 0) {
        floats.fill(0, target >> 2, (target >> 2) + rowFloats)
        continue
      }
      const line = at + (channel * height + row) * width
      const to = (stride === 1 ? target : staging) >> 2
      floats.set(planes.subarray(line + firstCol, line + firstCol + count), to + left)
      for (let i = 0; i < edges.length; i += 2) {
        const col = edges[i + 1]!
        floats[to + edges[i]!] = col < 0 ? 0 : planes[line + col]!
      }
      if (stride > 1) kernels.splitPhases(staging, cols, stride, phases, target, phaseCols * 4)
    }
  }
}
