import type { Workload } from '../workloads.ts'

/** One implementation under measurement. */
export interface Engine extends Contender {
  /** Sets a workload up (weights turned into the engine's own layout, not measured), or says why it cannot run. */
  prepare(workload: Workload): Prepared | string | Promise<Prepared | string>
}

/** What tables say about an engine. */
export interface Contender {
  readonly name: string
  readonly isOurs: boolean
  /** Threads that it may compute on. */
  readonly threads: number
}

export type Numbers = Float32Array | Float64Array

/** A workload ready to run. */
export interface Prepared {
  /** Takes over what engines share, such as a library's current backend; called before each round, not measured. */
  enter?(): void
  /**
   * From the numbers of the input, in the engine's own layout, to the numbers of the output: what is measured. A
   * promise is waited for.
   */
  run(): Numbers | Promise<Numbers>
  /** The output of `run` in NCHW order. */
  toNCHW?(output: Numbers): Numbers
  dispose?(): void
}
