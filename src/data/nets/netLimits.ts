import { allFinite } from '#core/kernels/allFinite.ts'
import { cellCount, shapeText, type Tensor } from '#core/tensor.ts'

/** Weights and biases of a network that is run. */
export const mostWeights = 2_000_000
/** Rows and columns of its input. */
export const mostInputSide = 64
/** Numbers of a tensor that is only looked into for kernels. */
const mostCells = 64_000_000
const mostAxes = 8
const mostUnits = 2_000_000
const mostProducts = 1_000_000_000

/**
 * The shape, if a tensor can have it.
 * @throws RangeError when an axis is no whole number, or the whole would be too large to be read.
 */
export function checkedShape(shape: readonly number[], name: string): readonly number[] {
  const isWhole = shape.every((side) => Number.isSafeInteger(side) && side >= 0)
  if (!isWhole || shape.length > mostAxes)
    throw new RangeError(
      `${name} has the shape ${shapeText(shape.slice(0, mostAxes))}${shape.length > mostAxes ? ' and more' : ''}: at most ${mostAxes} whole numbers would do.`,
    )
  if (cellCount(shape) > mostCells)
    throw new RangeError(
      `${name} of shape ${shapeText(shape)} has ${cellCount(shape).toLocaleString('en')} numbers: up to ${mostCells.toLocaleString('en')} would do.`,
    )
  return shape
}

/** A name out of a file, in quotes, on one line, no longer than 60 letters. */
export function quotedName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '?')
  return `“${plain.length > 60 ? `${plain.slice(0, 36)}…${plain.slice(-22)}` : plain}”`
}

/** @throws RangeError when a network does not read 1 or 3 channels of at most 64 × 64. */
export function checkedInput(shape: readonly number[]): void {
  const [channels = 0, height = 0, width = 0] = shape
  const sides = [height, width]
  const isImage =
    (channels === 1 || channels === 3) &&
    sides.every((side) => Number.isInteger(side) && side >= 1 && side <= mostInputSide)
  if (!isImage)
    throw new RangeError(
      `The network reads ${channels} × ${height} × ${width} numbers: 1 or 3 channels of at most ${mostInputSide} × ${mostInputSide} would do.`,
    )
}

/** @throws RangeError when the output of a layer or what it takes to work it out is too large. */
export function checkedLayer(where: string, output: readonly number[], products: number): void {
  if (cellCount(output) > mostUnits)
    throw new RangeError(
      `${where} gives ${shapeText(output)} numbers: up to ${mostUnits.toLocaleString('en')} would do.`,
    )
  if (products > mostProducts)
    throw new RangeError(
      `${where} takes ${products.toLocaleString('en')} products an image: up to ${mostProducts.toLocaleString('en')} would do.`,
    )
}

/** @throws RangeError when a window or its padding is larger than any that is of use on such inputs. */
export function checkedWindow(where: string, padding: unknown, kernel: readonly number[]): void {
  const sides = typeof padding === 'object' && padding !== null ? Object.values(padding) : [padding]
  const numbers = [...sides, ...kernel].filter((side) => typeof side === 'number')
  const most = 2 * mostInputSide
  const wrong = numbers.find((side) => !Number.isSafeInteger(side) || Math.abs(side) > most)
  if (wrong !== undefined)
    throw new RangeError(`${where} has a window or a padding of ${wrong}: up to ${most} would do.`)
}

/** Takes the weights and biases of one layer after the other; refuses those that are too many, or no numbers. */
export function weightBudget() {
  let spent = 0
  return (where: string, weight: Tensor, bias: Tensor | null, outputs: number): void => {
    spent += weight.data.length + (bias?.data.length ?? 0)
    if (spent > mostWeights)
      throw new RangeError(
        `Up to ${where} the network has ${spent.toLocaleString('en')} weights: up to ${mostWeights.toLocaleString('en')} would do.`,
      )
    if (bias && (bias.shape.length !== 1 || bias.shape[0] !== outputs))
      throw new RangeError(
        `${where} has a bias of ${shapeText(bias.shape)}: [${outputs}] would do, one for each output.`,
      )
    if (![weight, bias].every((part) => part === null || allFinite(part.data)))
      throw new RangeError(`${where} has weights that are no finite numbers.`)
  }
}
