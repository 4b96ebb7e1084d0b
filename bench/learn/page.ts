import { version_core } from '@tensorflow/tfjs-core'
import { type LearnFigures, inTurn } from './inTurn.ts'
import { kernelCandidates } from './kernelCandidates.ts'
import { kernelTask, photographer } from './kernelTask.ts'
import type { Candidate } from './learner.ts'
import type { LearnTaskName } from './learnTasks.ts'
import { netCandidate } from './netCandidate.ts'
import { digits, netTask } from './netTask.ts'
import { offerTfjs, tfjsCandidates, webglRenderer } from './tfjsBackends.ts'
import { tfjsKernel, tfjsKernelOfWindows } from './tfjsKernel.ts'
import { tfjsNet } from './tfjsNet.ts'

/** What the script that drives the page offers to it: milliseconds of processor time, of the page's thread so far. */
declare const processorTime: () => Promise<number>

/** What the page offers to the script that drives it, as `learnBench`. */
export interface LearnPage {
  /** The version of TensorFlow.js, and what draws WebGL, if anything does. */
  about(): { readonly tfjs: string; readonly renderer: string | undefined }
  measured(task: LearnTaskName): Promise<LearnFigures & { readonly names: readonly string[] }>
}

const learnBench: LearnPage = {
  about: () => ({ tfjs: version_core, renderer: webglRenderer() }),
  async measured(task) {
    if (!crossOriginIsolated) throw new Error('the page has a coarse clock')
    const candidates = await candidatesFor(task)
    return {
      names: candidates.map(({ name }) => name),
      ...(await inTurn(candidates, processorTime)),
    }
  },
}

offerTfjs()
Object.assign(globalThis, { learnBench })

async function candidatesFor(name: LearnTaskName): Promise<Candidate[]> {
  if (name === 'kernel 3×3' || name === 'kernel 7×7') {
    const task = kernelTask(await photographer(), name === 'kernel 3×3' ? 3 : 7)
    return [
      ...kernelCandidates(task),
      ...tfjsCandidates(() => tfjsKernel(task)),
      ...tfjsCandidates(() => tfjsKernelOfWindows(task), ['wasm'], ', windows laid out'),
    ]
  }
  const task = netTask(name === 'dense net' ? 'dense' : 'conv', await digits())
  return [netCandidate(task), ...tfjsCandidates((use) => tfjsNet(task, use))]
}
