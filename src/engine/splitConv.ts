import { convGeometry, outputShape } from '#core/convGeometry.ts'
import { cellCount, checkedTensor, type Tensor } from '#core/tensor.ts'
import { paddedRowsSpec } from './paddedRowsSpec.ts'
import { gatheredRows } from './rows/gatheredRows.ts'
import type { Task } from './task.ts'
import { paddedRows } from './simd/paddedRows.ts'

type ConvTask = Task & { readonly kind: 'conv2d' }

/** A convolution in bands that can be computed side by side, each some rows of the output. */
export interface SplitConv {
  readonly bands: readonly ConvTask[]
  /** The bands' results, put together again. */
  readonly join: (results: readonly Tensor[]) => Tensor
}

/**
 * A convolution of one image in at most that many bands; each has the rows that it reads, a halo included, as its own.
 * @throws RangeError as the core does.
 */
export function splitConv(task: ConvTask, most: number): SplitConv {
  const { input, weight, bias } = task
  const geometry = convGeometry(input.shape, weight.shape, task.spec)
  checkedTensor(input, 'input')
  checkedTensor(weight, 'weight')
  const { outputHeight, outputWidth, outputChannels, batch } = geometry
  const count = batch === 1 ? Math.min(most, outputHeight) : 1
  if (count === 1) return { bands: [task], join: ([result]) => result! }
  const begins = Array.from({ length: count + 1 }, (_, band) =>
    Math.round((band * outputHeight) / count),
  )
  const bands = begins.slice(0, -1).map((first, band) => {
    const sources = paddedRows(geometry, first, begins[band + 1]! - first)
    const { inputChannels, inputHeight, inputWidth } = geometry
    const data = gatheredRows(input.data, inputChannels, inputHeight, inputWidth, sources)
    const rows = { shape: [inputChannels, sources.length, inputWidth], data }
    return {
      kind: 'conv2d',
      input: rows,
      weight,
      bias,
      spec: paddedRowsSpec(geometry),
    } as const
  })
  const join = (results: readonly Tensor[]) => {
    const shape = outputShape(geometry)
    const data = new Float32Array(cellCount(shape))
    results.forEach((result, band) => {
      const cells = (begins[band + 1]! - begins[band]!) * outputWidth
      for (let channel = 0; channel < outputChannels; channel++) {
        const rows = result.data.subarray(channel * cells, (channel + 1) * cells)
        data.set(rows, (channel * outputHeight + begins[band]!) * outputWidth)
      }
    })
    return { shape, data }
  }
  return { bands, join }
}
