import { conv2d } from '#core/conv2d.ts'
import type { ConvGeometry } from '#core/convGeometry.ts'
import { conv2dInputGradient } from '#core/inputGradients.ts'
import { dense } from '#core/dense.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { toeplitz } from '#core/toeplitz.ts'
import { type Connection, wiring } from '#core/wiring.ts'
import type { Picture } from '#data/picture.ts'
import { weightColours, type WeightColours } from '#draw/weightColours.ts'
import { matrixGeometry, specOf } from './geometry.ts'
import { inputPicture } from './inputPicture.ts'
import { kernelWeights } from './kernels.ts'
import { fillChangedCells } from './changedCells.ts'
import { type OwnedCells, ownedCells, transposed, transposedCells } from './ownedCells.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** Planes of numbers that a column unrolls: channels or maps, each read row by row. */
export interface Planes {
  readonly count: number
  readonly height: number
  readonly width: number
  readonly values: Float32Array
}

/** All that the lab's pictures and sums are read from, worked out once per change of settings. */
export interface MatrixLayer extends OwnedCells {
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
  /** A colour for each weight. */
  readonly colours: WeightColours
  /** What a row reads through the kernel, in the order of its sum, whoever owns the weights. */
  readonly readsOf: (row: number) => readonly Connection[]
  /** Cells of W have numbers that no kernel gives them. */
  readonly hasChanged: boolean
  /**
   * What the core makes of x: its convolution; transposed, what carries gradients back through it; by own numbers a dense
   * layer.
   */
  readonly made: Float32Array
  /** The largest |W·x − made|. */
  readonly difference: number
}

/** The layer of the settings over a picture of the size they name. */
export function matrixLayer(settings: MatrixSettings, picture: Picture): MatrixLayer {
  const geometry = matrixGeometry(settings)
  const isTransposed = settings.mode === 'transposed'
  const weight = kernelWeights(settings)
  const image = inputPicture(picture, settings.channels)
  const forward = conv2d(image, weight, null, specOf(settings))
  const shared = wiring({ kind: 'conv', geometry })
  const matrix = toeplitz(weight, geometry)
  const forwards = ownedCells(settings, shared)
  const hasChanged =
    settings.connectivity !== 'conv' &&
    fillChangedCells(matrix.data, forwards.cells, shared.inputs, settings.cells)
  const [x, y] = isTransposed ? [forward, image] : [image, forward]
  const [outputs, inputs] = [y.data.length, x.data.length]
  const values = isTransposed ? transposed(matrix.data, inputs, outputs) : matrix.data
  const owned = isTransposed ? transposedCells(forwards, inputs, outputs) : forwards
  const product = timesColumn(values, x.data, outputs)
  const made = hasChanged
    ? dense(tensor([inputs], x.data), tensor([outputs, inputs], values), null).data
    : isTransposed
      ? conv2dInputGradient(forward, weight, geometry).data
      : forward.data
  return {
    settings,
    geometry,
    isTransposed,
    weight,
    x: planesOf(x),
    y: planesOf(y, product),
    white: picture.white,
    outputs,
    inputs,
    values,
    ...owned,
    colours: weightColours(owned.weights),
    readsOf: (row) => (isTransposed ? reversed(shared.ofInput(row)) : shared.ofOutput(row)),
    hasChanged,
    made,
    difference: product.reduce((most, value, at) => Math.max(most, Math.abs(value - made[at]!)), 0),
  }
}

/** The planes of a tensor, or other numbers in their place. */
function planesOf({ shape, data }: Tensor, values = data): Planes {
  const [count = 1, height = 1, width = 1] = shape
  return { count, height, width, values }
}

function timesColumn(values: Float32Array, x: Float32Array, outputs: number): Float32Array {
  return Float32Array.from({ length: outputs }, (_, row) => {
    let sum = 0
    const first = row * x.length
    for (let at = 0; at < x.length; at++) sum += (values[first + at] ?? 0) * (x[at] ?? 0)
    return sum
  })
}

function reversed(connections: readonly Connection[]): Connection[] {
  return connections.map((each) => ({ ...each, input: each.output, output: each.input }))
}
