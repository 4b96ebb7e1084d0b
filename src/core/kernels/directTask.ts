import type { ConvGeometry } from '#core/convGeometry.ts'
import type { Band } from './band.ts'

/** What the rows of one group of one image are summed from, and where they go. */
export interface DirectTask {
  readonly out: Float32Array
  /** Per output channel of the layer, or null. */
  readonly bias: Float32Array | null
  readonly geometry: ConvGeometry
  /** The group's first output channel; its first plane in `out`, which counts images too. */
  readonly firstChannel: number
  readonly firstPlane: number
  readonly band: Band
  /** As `packedWeights` lays them out. */
  readonly weights: Float64Array
}

/** Where row `line` of the group's output channel `o` begins in `out`. */
export function rowStart({ geometry, firstPlane }: DirectTask, o: number, line: number): number {
  return ((firstPlane + o) * geometry.outputHeight + line) * geometry.outputWidth
}

/** What is added to every output of the group's channel `o`. */
export function offsetOf({ bias, firstChannel }: DirectTask, o: number): number {
  return bias === null ? 0 : bias[firstChannel + o]
}
