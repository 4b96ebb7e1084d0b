import { readFileSync } from 'node:fs'
import { tensor, type Tensor } from '#core/tensor.ts'
import type { NamedBytes } from '#data/nets/netFile.ts'

const folder = new URL('../../fixtures/nets/', import.meta.url)

/** A file of tests/fixtures/nets (written by scripts/netFixtures.py). */
export function netFixture(name: string): NamedBytes {
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }
}

/** A network in files, an image, and what PyTorch makes of it. */
export interface AnsweredNet {
  readonly files: readonly NamedBytes[]
  readonly input: Tensor
  readonly output: Tensor
}

/** Every network of the fixtures with its answer, by the name of its first file. */
export function answeredNets(): ReadonlyMap<string, AnsweredNet> {
  const text = readFileSync(new URL('answers.json', folder), 'utf8')
  const answers = JSON.parse(text) as Record<string, StoredAnswer>
  return new Map(
    Object.entries(answers).map(([name, { files, input, output }]) => [
      name,
      {
        files: files.map(netFixture),
        input: tensor(input.shape, input.data),
        output: tensor(output.shape, output.data),
      },
    ]),
  )
}

interface StoredAnswer {
  readonly files: readonly string[]
  readonly input: StoredNumbers
  readonly output: StoredNumbers
}

interface StoredNumbers {
  readonly shape: readonly number[]
  readonly data: readonly number[]
}
