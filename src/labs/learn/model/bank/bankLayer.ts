import { softmax } from '#core/softmax.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import {
  bankKernels,
  type BankRun,
  bankRun,
  bankSide,
  bankTrace,
  bankUpdates,
  type Test,
} from './bankRun.ts'
import { type GaborMatch, nearestGabor } from './nearestGabor.ts'
import { type Textures, textureAngles, textures } from './textures.ts'

/** All that does not depend on the step. */
export interface BankLayer {
  readonly show: 'bank'
  readonly settings: LearnSettings
  readonly run: BankRun
  /** One texture of each direction, none of them trained on. */
  readonly shown: Textures
}

/** What there is after an update. */
export interface BankScene {
  readonly show: 'bank'
  readonly update: number
  /** [7²] each */
  readonly kernels: readonly Float32Array[]
  readonly nearest: readonly GaborMatch[]
  /** The mean of each map, texture by texture: [4, 4]. */
  readonly means: Float32Array
  /** How sure the network is of each direction, texture by texture: [4, 4]. */
  readonly answers: Float32Array
  readonly test: Test
}

/** Four kernels that learn to tell textures apart. */
export function bankLayer(settings: LearnSettings): BankLayer {
  const { seed, textureNoise, bankRate } = settings
  return {
    show: 'bank',
    settings,
    run: bankRun(seed, textureNoise, bankRate),
    shown: textures(textureAngles.length, textureNoise, seed + 2000),
  }
}

/** The scene after an update. */
export function bankScene({ run, shown }: BankLayer, step: number): BankScene {
  const update = Math.min(step, bankUpdates)
  const parameters = run.parametersAfter(update)
  const { values } = bankTrace(parameters, shown.images)
  const taps = bankSide * bankSide
  const kernels = Array.from({ length: bankKernels }, (_, at) =>
    parameters.subarray(at * taps, (at + 1) * taps),
  )
  return {
    show: 'bank',
    update,
    kernels,
    nearest: kernels.map(nearestGabor),
    means: values.at(-2)!.data,
    answers: softmax(values.at(-1)!).data,
    test: run.testAfter(update),
  }
}
