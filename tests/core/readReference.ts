import { readFileSync } from 'node:fs'
import { tensor, type Tensor } from '#core/tensor.ts'

/** A tensor as the reference files hold it; NaN and infinities are words there. */
interface WrittenTensor {
  readonly shape: readonly number[]
  readonly data: readonly (number | string)[]
}

/** A case of a reference file, every tensor in it read; `null` stays null. */
export type ReferenceCase<Fields> = { readonly title: string } & Readonly<Fields>

/** The cases that scripts/reference.py wrote for an operator. */
export function readReference<Fields>(operator: string): ReferenceCase<Fields>[] {
  const file = new URL(`../reference/${operator}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'), (_key, value: unknown) =>
    isWrittenTensor(value) ? readTensor(value) : value,
  ) as ReferenceCase<Fields>[]
}

function isWrittenTensor(value: unknown): value is WrittenTensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value
}

function readTensor({ shape, data }: WrittenTensor): Tensor {
  return tensor(shape, data.map(Number))
}
