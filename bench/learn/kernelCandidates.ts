import { type DescentPath, descentPath } from '#core/descentPath.ts'
import { fillKernelGradient, type KernelProblem, kernelProblem } from '#core/kernelProblem.ts'
import { symmetricEigen } from '#core/symmetricEigen.ts'
import type { KernelTask } from './kernelTask.ts'
import type { Candidate } from './learner.ts'

/** Ours as the Learn lab does it: with the sums over the picture at hand, and with them worked out for 300 updates. */
export function kernelCandidates(task: KernelTask): Candidate[] {
  const { picture, wanted, side } = task
  return [
    {
      name: 'kernelscope',
      begin() {
        const problem = kernelProblem(picture, wanted, side)
        let path: DescentPath
        return {
          run: (updates) => void (path = descended(task, problem, updates)),
          loss: () => path.losses.at(-1)!,
        }
      },
    },
    {
      name: 'kernelscope, set-up included',
      updates: 300,
      begin() {
        let path: DescentPath
        return {
          run(updates) {
            const problem = kernelProblem(picture, wanted, side)
            // The largest rate and the directions of the lab come from here.
            symmetricEigen(problem.autocorrelation)
            path = descended(task, problem, updates)
          },
          loss: () => path.losses.at(-1)!,
        }
      },
    },
  ]
}

function descended({ start, rate }: KernelTask, problem: KernelProblem, updates: number) {
  return descentPath(start, updates, { kind: 'descent', rate }, (out, kernel) =>
    fillKernelGradient(out, problem, kernel),
  )
}
