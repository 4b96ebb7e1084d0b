import { type NetLayer, withParameters } from './netLayer.ts'
import { type NetArithmetic, sequential } from './sequential.ts'
import type { Tensor } from './tensor.ts'

/** Images and a network that they go through: plain data, as it travels to a worker. */
export interface NetRun {
  /** Of the weights only the shapes count. */
  readonly layers: readonly NetLayer[]
  /** [parameters] */
  readonly parameters: Tensor
  /** [images, …] */
  readonly images: Tensor
}

/**
 * What a network makes of images: [images, …].
 * @param arithmetic the core's when left out
 * @throws RangeError as the layers do.
 */
export function runNet({ layers, parameters, images }: NetRun, arithmetic?: NetArithmetic): Tensor {
  return sequential(withParameters(layers, parameters.data), arithmetic)
    .forward(images)
    .values.at(-1)!
}
