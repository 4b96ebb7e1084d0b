import type { AveragePoolSpec } from '#core/averagePool2d.ts'
import type { ConvSpec } from '#core/convGeometry.ts'
import type { ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import type { FitProblem } from '#core/kernelFits.ts'
import type { PairBlocks } from '#core/pairBlocks.ts'
import type { PoolSpec } from '#core/poolGeometry.ts'
import type { Tensor } from '#core/tensor.ts'
import type { NetRun } from '#core/runNet.ts'
import type { NetProblem } from '#core/trainNet.ts'
import type { UnitProblem } from '#core/unitGradient.ts'

/** An operation of the core and its arguments: plain data, as it travels to a worker. */
export type Task =
  | (Weighted & { readonly kind: 'conv2d'; readonly spec: ConvSpec })
  | (Weighted & {
      readonly kind: 'convTranspose2d'
      readonly spec: ConvTransposeSpec
    })
  | (Weighted & { readonly kind: 'dense' })
  | {
      readonly kind: 'maxPool2d'
      readonly input: Tensor
      readonly spec: PoolSpec
    }
  | {
      readonly kind: 'averagePool2d'
      readonly input: Tensor
      readonly spec: AveragePoolSpec
    }
  | { readonly kind: 'unitGradient'; readonly problem: UnitProblem }
  | { readonly kind: 'trainNet'; readonly problem: NetProblem }
  | { readonly kind: 'runNet'; readonly run: NetRun }
  | { readonly kind: 'kernelFits'; readonly problem: FitProblem }
  | { readonly kind: 'pairCauses'; readonly blocks: PairBlocks }

interface Weighted {
  readonly input: Tensor
  readonly weight: Tensor
  readonly bias: Tensor | null
}
