import type { ConvGeometry } from '#core/convGeometry.ts'

/** One group of one image of a convolution: what its outputs are summed from, and where they go. */
export interface ConvTask {
  readonly out: Float32Array
  readonly input: Float32Array
  readonly weight: Float32Array
  /** Per output channel of the layer, or null. */
  readonly bias: Float32Array | null
  readonly geometry: ConvGeometry
  /** Where the group's first input channel begins in `input`. */
  readonly inputAt: number
  /** The group's first output channel; its first plane in `out`, which counts images too. */
  readonly firstChannel: number
  readonly firstPlane: number
}

/** Where row `line` of the group's output channel `o` begins in `out`. */
export function rowStart({ geometry, firstPlane }: ConvTask, o: number, line: number): number {
  return ((firstPlane + o) * geometry.outputHeight + line) * geometry.outputWidth
}

/** What is added to every output of the group's channel `o`. */
export function offsetOf({ bias, firstChannel }: ConvTask, o: number): number {
  return bias === null ? 0 : bias[firstChannel + o]
}
