import type { NetLayer } from '#core/netLayer.ts'
import type { Tensor } from '#core/tensor.ts'

/** What a file of weights was found to hold. */
export interface NetFile {
  readonly format: NetFormat
  /** The network of the file; several where its tensors fit together in more than one way, none where they do not. */
  readonly nets: readonly ReadNet[]
  /** Why there is no network, in a sentence; undefined where there is one. */
  readonly refusal: string | undefined
  /** Every tensor of numbers in it, in the file's order. */
  readonly tensors: readonly StoredTensor[]
}

export type NetFormat = 'ONNX' | 'PyTorch' | 'safetensors' | 'TensorFlow.js' | 'NumPy'

/** A network that goes straight through, as the core runs it. */
export interface ReadNet {
  /** What sets it apart from the other readings of the same file; empty where there is one reading. */
  readonly reading: string
  readonly layers: readonly NetLayer[]
  /** Of one image: [channels, height, width] */
  readonly inputShape: readonly [channels: number, height: number, width: number]
  /** How many numbers it answers. */
  readonly outputs: number
  /** What was folded, dropped or assumed, a sentence each. */
  readonly notes: readonly string[]
}

/** A tensor in a file, decoded when it is asked for. */
export interface StoredTensor {
  readonly name: string
  readonly shape: readonly number[]
  /** @throws RangeError when its numbers cannot be decoded. */
  readonly read: () => Tensor
}

/** A file by its name and content. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A network whose shapes are known: a file with tensors of these shapes fills it. */
export interface KnownNet {
  readonly name: string
  readonly inputShape: readonly [channels: number, height: number, width: number]
  /** Of the weights only the shapes count. */
  readonly layers: readonly NetLayer[]
}
