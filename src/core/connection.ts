/** Output `output` reads input `input` through weight `weight`: flat indices in the tensors of one image. */
export interface Connection {
  readonly output: number
  readonly input: number
  readonly weight: number
  readonly kernelRow: number
  readonly kernelCol: number
}

/** A linear layer as a relation between outputs, inputs and weights; the look-ups throw a RangeError outside its sizes. */
export interface Wiring {
  readonly inputs: number
  readonly outputs: number
  /** Distinct weights; of a pool, the places of its window. */
  readonly weights: number
  /** All connections of one image. */
  readonly connections: number
  /** What an output reads, in the order of its sum. */
  readonly ofOutput: (output: number) => Connection[]
  /** What reads an input. */
  readonly ofInput: (input: number) => Connection[]
  /** Everything that a weight multiplies, in the order of the outputs. */
  readonly ofWeight: (weight: number) => Connection[]
}

/** @throws RangeError when there is no such output, input or weight. */
export function checkIndex(index: number, count: number, name: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`there is no ${name} ${index}: 0 to ${count - 1} would do`)
  }
}
