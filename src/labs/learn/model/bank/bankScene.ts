import { memoByObject } from '#core/memo.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { bankAnswers, bankKernels, type BankRun, bankRun, bankSide } from './bankRun.ts'
import { nearestGabor } from './nearestGabor.ts'
import { directions, textures, type Textures } from './textures.ts'

/** The textures that are learned from, others that are not, and the run. */
export interface BankLayer {
  readonly show: 'bank'
  readonly settings: LearnSettings
  readonly tests: Textures
  /** One of each direction, of those that are not learned from: they are shown. */
  readonly shown: Textures
  readonly run: BankRun
}

const examples = 320
const batch = 16
const tests = 80

export function bankLayer(settings: LearnSettings): BankLayer {
  const { seed, textureNoise, bankRate } = settings
  const learned = textures(examples, textureNoise, 1000 + seed)
  return {
    show: 'bank',
    settings,
    tests: textures(tests, textureNoise, 2000 + seed),
    shown: textures(directions.length, textureNoise, 3000 + seed),
    run: bankRun({ examples: learned, batch, rate: bankRate, seed }),
  }
}

/** What there is of the bank after an update. */
export interface BankScene extends ReturnType<typeof bankAt> {
  readonly show: 'bank'
}

export function bankScene(layer: BankLayer, step: number): BankScene {
  return { show: 'bank', ...bankAt(layer, Math.min(step, layer.settings.bankUpdates)) }
}

const taps = bankSide * bankSide

const bankAt = memoByObject((layer: BankLayer, update: number) => {
  const parameters = layer.run.after(update)
  const kernels = Array.from({ length: bankKernels }, (_, at) =>
    Float64Array.from(parameters.subarray(at * taps, (at + 1) * taps)),
  )
  return {
    update,
    kernels,
    nearest: kernels.map(nearestGabor),
    answers: bankAnswers(parameters, layer.shown),
    tested: testedAt(layer, update),
  }
})

/** How many of the textures that were not learned from are told right, and the loss on them. */
export const testedAt = memoByObject((layer: BankLayer, update: number) => {
  const { right, loss } = bankAnswers(layer.run.after(update), layer.tests)
  return { right, loss }
})
