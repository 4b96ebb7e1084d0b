import type { ConvGeometry } from './convGeometry.ts'
import { checkShape } from './layerArguments.ts'
import { cellCount, type Tensor } from './tensor.ts'
import { windowSources } from './windowSources.ts'

/**
 * Every window as a column: [C·kh·kw, outHeight·outWidth], batched [batch, C·kh·kw, outHeight·outWidth]; conv2d is then
 * one matrix product per group. Rows are channel-major, then row-major in the kernel; padding is written out.
 * @param input of the shape that the geometry was worked out for
 * @throws RangeError when the input has another shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html
 */
export function im2col(input: Tensor, geometry: ConvGeometry): Tensor {
  checkShape(input, 'input', inputShape(geometry))
  const shape = columnsShape(geometry)
  const data = new Float32Array(cellCount(shape))
  forEachEntry(geometry, (entry, cell) => {
    if (cell >= 0) data[entry] = input.data[cell]
  })
  return { shape, data }
}

/**
 * The image that columns add up to, the adjoint of im2col: entries read from one cell are summed, those from zero
 * padding are dropped. The geometry's input shape comes back.
 * @param columns of the shape that im2col gives
 * @throws RangeError when the columns have another shape.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Fold.html
 */
export function col2im(columns: Tensor, geometry: ConvGeometry): Tensor {
  checkShape(columns, 'columns', columnsShape(geometry))
  const shape = inputShape(geometry)
  const sums = new Float64Array(cellCount(shape))
  forEachEntry(geometry, (entry, cell) => {
    if (cell >= 0) sums[cell] += columns.data[entry]
  })
  return { shape, data: Float32Array.from(sums) }
}

/** Calls with every entry of the columns in order and the input cell that it is read from, −1 for zero padding. */
function forEachEntry(geometry: ConvGeometry, visit: (entry: number, cell: number) => void): void {
  const { kernelHeight, kernelWidth, inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  const { rows, cols } = windowSources(geometry)
  const planes = geometry.batch * geometry.inputChannels
  let entry = 0
  for (let plane = 0; plane < planes; plane++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      for (let kx = 0; kx < kernelWidth; kx++) {
        for (let y = 0; y < outputHeight; y++) {
          const row = rows[y * kernelHeight + ky]
          for (let x = 0; x < outputWidth; x++) {
            const col = cols[x * kernelWidth + kx]
            const outside = row < 0 || col < 0
            visit(entry++, outside ? -1 : (plane * inputHeight + row) * inputWidth + col)
          }
        }
      }
    }
  }
}

function inputShape(geometry: ConvGeometry): number[] {
  const image = [geometry.inputChannels, geometry.inputHeight, geometry.inputWidth]
  return geometry.batched ? [geometry.batch, ...image] : image
}

function columnsShape(geometry: ConvGeometry): number[] {
  const taps = geometry.inputChannels * geometry.kernelHeight * geometry.kernelWidth
  const windows = geometry.outputHeight * geometry.outputWidth
  return geometry.batched ? [geometry.batch, taps, windows] : [taps, windows]
}
