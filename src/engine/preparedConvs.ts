import { convGeometry, outputShape } from '#core/convGeometry.ts'
import { biasData } from '#core/layerArguments.ts'
import { checkedTensor } from '#core/tensor.ts'
import { prepareFastConv2d } from './simd/prepareFastConv2d.ts'
import type { PreparedLayer } from './simd/preparedLayer.ts'
import type { WasmArena } from './simd/wasmArena.ts'
import type { Task } from './task.ts'

type ConvTask = Task & { kind: 'conv2d' }

interface PreparedConv {
  readonly run: PreparedLayer
  /** Of the output. */
  readonly shape: number[]
}

/** Lays convolutions out in an arena; one with the shapes, options and numbers of the last one is that one. */
export function preparedConvs(arena: WasmArena): (task: ConvTask) => PreparedConv {
  let last:
    | (PreparedConv & {
        key: string
        weight: Float32Array
        bias: Float32Array | null
        clearings: number
      })
    | undefined
  return ({ input, weight, bias, spec }) => {
    checkedTensor(input, 'input')
    checkedTensor(weight, 'weight')
    const key = JSON.stringify([input.shape, weight.shape, spec])
    if (
      last?.key === key &&
      last.clearings === arena.clearings &&
      isSame(last.weight, weight.data) &&
      isSame(last.bias, bias?.data ?? null)
    )
      return last
    const geometry = convGeometry(input.shape, weight.shape, spec)
    const biases = biasData(bias, geometry.outputChannels)
    arena.clear()
    last = {
      key,
      // Copies: whoever gave them may change their numbers.
      weight: weight.data.slice(),
      bias: bias?.data.slice() ?? null,
      clearings: arena.clearings,
      run: prepareFastConv2d(arena, weight.data, biases, geometry),
      shape: outputShape(geometry),
    }
    return last
  }
}

function isSame(one: Float32Array | null, other: Float32Array | null): boolean {
  if (one === null || other === null) return one === other
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
