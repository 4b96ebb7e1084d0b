import { expect, test } from 'vitest'
import { sequential } from '#core/sequential.ts'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { mismatch } from '../../core/mismatch.ts'
import { answeredNets } from './netFixtures.ts'

test.each([...answeredNets()])(
  '%s answers what PyTorch answers',
  async (_, { files, input, output }) => {
    const { nets, refusal } = await readNetFile(files)
    expect(refusal).toBeUndefined()
    const { layers, inputShape, outputs } = nets[0]!
    expect([1, ...inputShape]).toEqual(input.shape)
    expect(outputs).toBe(output.shape[1])
    expect(mismatch(sequential(layers).forward(input).values.at(-1)!, output, 1e-5)).toBeNull()
  },
)
