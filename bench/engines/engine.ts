import type { Workload } from '../workloads.ts'

/** One implementation under measurement. */
export interface Engine {
  readonly name: string
  /** Sets a workload up (weights turned into the engine's own layout, not measured), or says why it cannot run. */
  prepare(workload: Workload): Prepared | string
}

/** A workload ready to run. */
export interface Prepared {
  /** From the numbers of the input, in the engine's own layout, to the numbers of the output: what is measured. */
  run(): Float32Array | Float64Array
  /** The output of `run` in NCHW order. */
  toNCHW?(output: Float32Array | Float64Array): Float32Array | Float64Array
  dispose?(): void
}
