import { readFileSync } from 'node:fs'
import { tensor, type Tensor } from '#core/tensor.ts'

/** A tensor as the reference files hold it; NaN and infinities are words there. */
interface WrittenTensor {
  readonly shape: readonly number[]
  readonly data: readonly (number | string)[]
}

/** The cases that scripts/reference.py wrote for an operator, each after its title; tensors are read, null stays null. */
export function readReference<Fields>(operator: string): [title: string, given: Fields][] {
  const file = new URL(`../reference/${operator}.json`, import.meta.url)
  const cases = JSON.parse(readFileSync(file, 'utf8'), (_key, value: unknown) =>
    isWrittenTensor(value) ? readTensor(value) : value,
  ) as (Fields & { readonly title: string })[]
  return cases.map((given) => [given.title, given])
}

function isWrittenTensor(value: unknown): value is WrittenTensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value
}

function readTensor({ shape, data }: WrittenTensor): Tensor {
  return tensor(shape, data.map(Number))
}
