import { conv2d } from '#core/conv2d.ts'
import type { ConvGeometry } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { dense } from '#core/dense.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { toeplitz } from '#core/toeplitz.ts'
import { type Connection, wiring, type Wiring } from '#core/wiring.ts'
import type { Picture } from '#data/picture.ts'
import { weightColours, type WeightColours } from '#draw/weightColours.ts'
import { matrixGeometry, specOf } from './geometry.ts'
import { inputPicture } from './inputPicture.ts'
import { kernelWeights } from './kernels.ts'
import { fillOwnCells } from './ownCells.ts'
import type { MatrixSettings } from './settings.ts'

/** Planes of numbers that a column unrolls: channels or maps, each read row by row. */
export interface Planes {
  readonly count: number
  readonly height: number
  readonly width: number
  readonly values: Float32Array
}

/** All that the lab's pictures and sums are read from, worked out once per change of settings. */
export interface MatrixLayer {
  readonly settings: MatrixSettings
  /** Forwards. */
  readonly geometry: ConvGeometry
  readonly isTransposed: boolean
  /** The kernels, [maps, channels / groups, side, side]. */
  readonly weight: Tensor
  readonly x: Planes
  readonly y: Planes
  /** White of the picture. */
  readonly white: number
  /** Rows and columns of the matrix. */
  readonly outputs: number
  readonly inputs: number
  /** W row-major. */
  readonly values: Float32Array
  /** Which weight each cell is, −1 for none, row-major; where several meet, the first. */
  readonly cells: Int32Array
  /** All weights of the cells that several meet in. */
  readonly meeting: ReadonlyMap<number, readonly number[]>
  /** Distinct weights, and a colour for each. */
  readonly weights: number
  readonly colours: WeightColours
  readonly nonZeros: number
  /** What a row reads through the kernel, in the order of its sum, whoever owns the weights. */
  readonly readsOf: (row: number) => readonly Connection[]
  /** Cells of W have numbers that no kernel gives them. */
  readonly hasOwn: boolean
  /** What the core makes of x: its convolution, on the way back its transposed one, or by own numbers a dense layer. */
  readonly made: Float32Array
  /** The largest |W·x − made|. */
  readonly difference: number
}

/** The layer of the settings over a picture of the size they name. */
export function matrixLayer(settings: MatrixSettings, picture: Picture): MatrixLayer {
  const geometry = matrixGeometry(settings)
  const { inputHeight, inputWidth, outputHeight, outputWidth } = geometry
  const { channels, maps, groups, kernelSize: side } = settings
  const isTransposed = settings.way === 'transposed'
  const weight: Tensor = {
    shape: [maps, channels / groups, side, side],
    data: kernelWeights({
      kind: settings.kernel,
      own: settings.own,
      maps,
      slices: channels / groups,
      side,
    }),
  }
  const image = inputPicture(picture, channels)
  const forward = conv2d(image, weight, null, specOf(settings))
  const shared = wiring({ kind: 'conv', geometry })
  const matrix = toeplitz(weight, geometry)
  const forwards = ownedCells(settings, shared)
  const hasOwn =
    settings.tie !== 'conv' &&
    fillOwnCells(matrix.data, forwards.cells, shared.inputs, settings.cells)
  const [outputs, inputs] = isTransposed
    ? [shared.inputs, shared.outputs]
    : [shared.outputs, shared.inputs]
  const values = isTransposed ? flipped(matrix.data, inputs, outputs) : matrix.data
  const owned = isTransposed ? flippedCells(forwards, inputs, outputs) : forwards
  const small = { height: outputHeight, width: outputWidth }
  const large = { height: inputHeight, width: inputWidth }
  const xData = isTransposed ? forward.data : image.data
  const product = timesColumn(values, xData, outputs)
  const made = hasOwn
    ? dense(tensor([inputs], xData), tensor([outputs, inputs], values), null).data
    : isTransposed
      ? wayBack(forward, weight, geometry)
      : forward.data
  return {
    settings,
    geometry,
    isTransposed,
    weight,
    x: isTransposed
      ? { count: maps, ...small, values: xData }
      : { count: channels, ...large, values: xData },
    y: isTransposed
      ? { count: channels, ...large, values: product }
      : { count: maps, ...small, values: product },
    white: picture.white,
    outputs,
    inputs,
    values,
    ...owned,
    colours: weightColours(owned.weights),
    readsOf: (row) => (isTransposed ? turned(shared.ofInput(row)) : shared.ofOutput(row)),
    hasOwn,
    made,
    difference: product.reduce((most, value, at) => Math.max(most, Math.abs(value - made[at]!)), 0),
  }
}

interface OwnedCells extends Pick<MatrixLayer, 'cells' | 'meeting' | 'nonZeros' | 'weights'> {}

/** Which weight lies where. */
function ownedCells({ tie }: MatrixSettings, shared: Wiring): OwnedCells {
  const { inputs, outputs, weights, ofOutput } = shared
  const size = inputs * outputs
  if (tie === 'dense')
    return {
      cells: new Int32Array(size).map((_, at) => at),
      meeting: new Map(),
      nonZeros: size,
      weights: size,
    }
  const cells = new Int32Array(size).fill(-1)
  const meeting = new Map<number, number[]>()
  let nonZeros = 0
  for (let output = 0; output < outputs; output++)
    for (const { input, weight } of ofOutput(output)) {
      const cell = output * inputs + input
      const first = cells[cell] ?? -1
      if (first < 0) {
        // Untied, every cell is a weight of its own.
        cells[cell] = tie === 'local' ? nonZeros : weight
        nonZeros++
      } else if (tie === 'conv') {
        const all = meeting.get(cell)
        if (all) all.push(weight)
        else meeting.set(cell, [first, weight])
      }
    }
  return { cells, meeting, nonZeros, weights: tie === 'local' ? nonZeros : weights }
}

/** The same with rows and columns changed about. */
function flippedCells({ cells, meeting, ...rest }: OwnedCells, rows: number, columns: number) {
  const moved = (cell: number) => (cell % columns) * rows + Math.floor(cell / columns)
  return {
    ...rest,
    cells: flipped(cells, rows, columns),
    meeting: new Map([...meeting].map(([cell, all]) => [moved(cell), all])),
  }
}

/** A matrix of so many rows and columns over its diagonal. */
function flipped<T extends Float32Array | Int32Array>(from: T, rows: number, columns: number): T {
  const to = from.slice() as T
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      to[column * rows + row] = from[row * columns + column] ?? 0
  return to
}

function timesColumn(values: Float32Array, x: Float32Array, outputs: number): Float32Array {
  return Float32Array.from({ length: outputs }, (_, row) => {
    let sum = 0
    const first = row * x.length
    for (let at = 0; at < x.length; at++) sum += (values[first + at] ?? 0) * (x[at] ?? 0)
    return sum
  })
}

/** The core's transposed convolution of the output, back to the size of the picture. */
function wayBack(forward: Tensor, weight: Tensor, geometry: ConvGeometry): Float32Array {
  const { inputHeight, inputWidth, outputHeight, outputWidth, groups } = geometry
  const { padTop: top, padRight: right, padBottom: bottom, padLeft: left } = geometry
  const { strideVertical, strideHorizontal, dilationVertical, dilationHorizontal } = geometry
  const over = (size: number, pads: number, reach: number, stride: number, count: number) =>
    size + pads - reach - stride * (count - 1)
  return convTranspose2d(forward, weight, null, {
    stride: [strideVertical, strideHorizontal],
    dilation: [dilationVertical, dilationHorizontal],
    groups,
    padding: { top, right, bottom, left },
    outputPadding: [
      over(inputHeight, top + bottom, geometry.reachVertical, strideVertical, outputHeight),
      over(inputWidth, left + right, geometry.reachHorizontal, strideHorizontal, outputWidth),
    ],
  }).data
}

function turned(connections: readonly Connection[]): Connection[] {
  return connections.map((each) => ({ ...each, input: each.output, output: each.input }))
}
