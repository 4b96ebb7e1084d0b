import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tensor, type Tensor } from '#core/tensor.ts'

/** A case of the public operator suites, in the format conv-vectors/1. */
export interface OperatorCase {
  readonly id: string
  readonly op: string
  /** Axis letters of the images, such as NHWC; ND, HW and ROWMAJOR for the rest. */
  readonly layout: string
  /** Axis letters of the weights, such as HWIO. */
  readonly kernelLayout?: string
  readonly attrs: CaseAttributes
  readonly inputs: readonly CaseTensor[]
  readonly outputs?: readonly CaseTensor[]
  /** Named numbers instead of outputs. */
  readonly facts?: Readonly<Record<string, number>>
  readonly expect?: 'error'
  /** Names of the rules that frameworks differ in. */
  readonly convention?: readonly string[]
  readonly tol?: { readonly rtol: number; readonly atol: number }
}

export interface CaseAttributes {
  readonly strides?: readonly [number, number]
  readonly dilations?: readonly [number, number]
  readonly kernelShape?: readonly [number, number]
  readonly groups?: number
  readonly autoPad?: 'NOTSET' | 'VALID' | 'SAME_UPPER' | 'SAME_LOWER'
  /** All begins, then all ends. */
  readonly pads?: readonly number[]
  readonly ceilMode?: boolean
  readonly countIncludePad?: boolean
  readonly outputPadding?: readonly [number, number]
  readonly outputShape?: readonly [number, number]
  readonly indices?: 'onnx' | 'tf' | 'tf-batch'
  readonly storageOrder?: number
  readonly mode?: 'constant' | 'edge' | 'reflect' | 'symmetric' | 'wrap'
  readonly boundary?: 'constant' | 'edge' | 'reflect' | 'symmetric' | 'wrap'
  readonly value?: number
  readonly cval?: number
  readonly kind?: 'correlate' | 'convolve'
  readonly size?: 'same' | 'valid' | 'full'
  readonly sameRule?: 'signal'
  readonly origin?: readonly [number, number]
  readonly windowShape?: readonly [number, number]
  readonly activation?: string
  readonly alpha?: number
  readonly beta?: number
  readonly transA?: boolean
  readonly transB?: boolean
  readonly axis?: number
  readonly imageShape?: readonly number[]
  readonly inputShape?: readonly number[]
  readonly filterShape?: readonly number[]
}

export interface CaseTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data:
    | null
    | readonly (number | string)[]
    | { readonly encoding: 'base64-float32-le' | 'base64-float64-le'; readonly base64: string }
}

/** Every case in a folder of conv-vectors/1 files. */
export function readCases(folder: string): OperatorCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.toSorted().flatMap((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { cases: OperatorCase[] }
    return file.cases
  })
}

/** The input or output of that name, or null where the case has none. */
export function namedTensor(tensors: readonly CaseTensor[], name: string): Tensor | null {
  const found = tensors.find((candidate) => candidate.name === name)
  return found === undefined ? null : tensor(found.shape, numbers(found) ?? [])
}

/** The input of that name, which the case must have. */
export function input(given: OperatorCase, name: string): Tensor {
  const found = namedTensor(given.inputs, name)
  if (found === null) throw new Error(`${given.id} has no input ${name}`)
  return found
}

/** The numbers of a case's tensor; null where only its shape is asserted. */
export function numbers({ data }: CaseTensor): number[] | null {
  if (data === null) return null
  if (!('encoding' in data)) return data.map(Number)
  const bytes = Buffer.from(data.base64, 'base64')
  const size = data.encoding === 'base64-float32-le' ? 4 : 8
  return Array.from({ length: bytes.length / size }, (_, at) =>
    size === 4 ? bytes.readFloatLE(at * 4) : bytes.readDoubleLE(at * 8),
  )
}
