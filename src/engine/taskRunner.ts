import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { dense } from '#core/dense.ts'
import { isPool2x2 } from '#core/kernels/fillMaxPool2x2.ts'
import { kernelFits } from '#core/kernelFits.ts'
import { maxPoolValues } from '#core/maxPool2d.ts'
import { pairCauses } from '#core/pairCauses.ts'
import { poolGeometry, poolShape } from '#core/poolGeometry.ts'
import { runNet } from '#core/runNet.ts'
import { cellCount, checkedTensor, type Tensor } from '#core/tensor.ts'
import { trainNet } from '#core/trainNet.ts'
import { unitGradient } from '#core/unitGradient.ts'
import type { Task } from './task.ts'
import { preparedConvs } from './preparedConvs.ts'
import { simdArithmetic } from './simd/simdArithmetic.ts'
import { prepareMaxPool2x2 } from './simd/simdMaxPool2x2.ts'
import type { WasmArena } from './simd/wasmArena.ts'

/**
 * What gives an operation's result, one after the other: by SIMD where there are kernels for it, else by the core. A
 * convolution like the last one, with the same weights, is not laid out anew. Throws RangeErrors as the core does.
 * @param arena SIMD kernels; undefined for the core alone
 */
export function createTaskRunner(arena: WasmArena | undefined): (task: Task) => Tensor {
  if (!arena) return runByCore
  const prepared = preparedConvs(arena)
  const arithmetic = simdArithmetic(arena)
  return (task) => {
    switch (task.kind) {
      case 'conv2d': {
        const { run, shape } = prepared(task)
        const data = new Float32Array(cellCount(shape))
        run(data, task.input.data)
        return { shape, data }
      }
      case 'maxPool2d':
        return simdMaxPool(task, arena) ?? runByCore(task)
      case 'trainNet':
        return trainNet(task.problem, arithmetic)
      case 'runNet':
        return runNet(task.run, arithmetic)
      default:
        return runByCore(task)
    }
  }
}

function runByCore(task: Task): Tensor {
  switch (task.kind) {
    case 'conv2d':
      return conv2d(task.input, task.weight, task.bias, task.spec)
    case 'convTranspose2d':
      return convTranspose2d(task.input, task.weight, task.bias, task.spec)
    case 'maxPool2d':
      return maxPoolValues(task.input, task.spec)
    case 'averagePool2d':
      return averagePool2d(task.input, task.spec)
    case 'dense':
      return dense(task.input, task.weight, task.bias)
    case 'unitGradient':
      return unitGradient(task.problem)
    case 'trainNet':
      return trainNet(task.problem)
    case 'runNet':
      return runNet(task.run)
    case 'kernelFits':
      return kernelFits(task.problem)
    case 'pairCauses':
      return pairCauses(task.blocks)
  }
}

function simdMaxPool({ input, spec }: Task & { kind: 'maxPool2d' }, arena: WasmArena) {
  const geometry = poolGeometry(input.shape, spec)
  if (!isPool2x2(geometry)) return undefined
  checkedTensor(input, 'input')
  const shape = poolShape(geometry)
  const data = new Float32Array(cellCount(shape))
  prepareMaxPool2x2(arena, geometry)(data, input.data)
  return { shape, data }
}
