import { outputBuffer } from './layerArguments.ts'
import { poolGeometry, poolShape, type PoolSpec } from './poolGeometry.ts'
import { cellCount, checkedTensor, type Tensor } from './tensor.ts'
import { tapCell, windowAxes, type WindowGeometry } from './windowGeometry.ts'
import { windowSources } from './windowSources.ts'

/** Options of average pooling, as in PyTorch's AvgPool2d. */
export interface AveragePoolSpec extends PoolSpec {
  /**
   * Whether padding counts in the divisor. Unless given, an amount counts, as in PyTorch (ONNX: false); `same` does not,
   * as in TensorFlow, whose notion it is.
   */
  readonly countIncludePad?: boolean
}

/**
 * The mean of every window: [batch?, channels, outHeight, outWidth]. What ceilMode lets hang over never counts in the
 * divisor; a window without any cell gives 0.
 * @param input [batch?, channels, height, width]
 * @param out is filled and becomes the result's data when given; its length must be the output's
 * @throws RangeError with the numbers given when the window does not fit.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html
 */
export function averagePool2d(input: Tensor, spec: AveragePoolSpec, out?: Float32Array): Tensor {
  const geometry = poolGeometry(input.shape, spec)
  checkedTensor(input, 'input')
  const shape = poolShape(geometry)
  const data = outputBuffer(out, cellCount(shape))
  const counts = averageCounts(geometry, countsPadding(spec))
  const { inputHeight, inputWidth, outputHeight, outputWidth, kernelHeight, kernelWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  let at = 0
  for (let plane = 0; plane < geometry.batch * geometry.channels; plane++) {
    const start = plane * inputHeight * inputWidth
    for (let y = 0; y < outputHeight; y++) {
      for (let x = 0; x < outputWidth; x++) {
        let sum = 0
        for (let ky = 0; ky < kernelHeight; ky++) {
          const row = rows[y * kernelHeight + ky]
          for (let kx = 0; kx < kernelWidth; kx++) {
            const col = cols[x * kernelWidth + kx]
            if (row >= 0 && col >= 0) sum += input.data[start + row * inputWidth + col]
          }
        }
        data[at++] = sum / Math.max(1, counts.rows[y] * counts.cols[x])
      }
    }
  }
  return { shape, data }
}

/** Whether the padding of an average pool counts in its divisors. */
export function countsPadding({
  padding,
  countIncludePad,
}: Pick<AveragePoolSpec, 'padding' | 'countIncludePad'>): boolean {
  return countIncludePad ?? (padding !== 'same' && padding !== 'same-lower')
}

/** What each window is divided by: rows[outputRow] · cols[outputCol] cells. */
export function averageCounts(
  geometry: WindowGeometry,
  countIncludePad: boolean,
): { readonly rows: readonly number[]; readonly cols: readonly number[] } {
  const [rows, cols] = windowAxes(geometry).map((axis) => {
    const first = countIncludePad ? -axis.before : 0
    const end = axis.size + (countIncludePad ? axis.after : 0)
    return Array.from({ length: axis.outputs }, (_, position) => {
      let inside = 0
      for (let tap = 0; tap < axis.kernel; tap++) {
        const cell = tapCell(axis, position, tap)
        if (cell >= first && cell < end) inside++
      }
      return inside
    })
  })
  return { rows: rows!, cols: cols! }
}
