import { env, InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-web'
import { expect, test, vi } from 'vitest'
import { sequential } from '#core/sequential.ts'
import { tensor } from '#core/tensor.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { mismatch } from '../../core/mismatch.ts'
import { onnxModel } from '../../core/onnxModel.ts'
import { answeredNets } from './netFixtures.ts'
import { onnxCases } from './onnxGraphs.ts'

// The same file, by onnxruntime and by the core, on random images. Its optimiser is off: it folds a Pad of zeros into a
// MaxPool, where padding never counts.

env.wasm.numThreads = 1
vi.setConfig({ testTimeout: 60_000 })

const written = onnxCases.map(({ title, input, nodes, weights }) => ({
  title,
  bytes: onnxModel(nodes, { x: input }, { y: 'float' }, weights),
  shape: input.map((side, axis) => (typeof side === 'number' ? side : axis === 0 ? 1 : 28)),
}))
const exported = [...answeredNets()].flatMap(([title, { files, input }]) =>
  title.endsWith('.onnx') && title !== 'viewed.onnx' && title !== 'colour.onnx'
    ? [{ title, bytes: files[0]!.bytes, shape: input.shape }]
    : [],
)

test.each([...written, ...exported])('$title', async ({ title, bytes, shape }) => {
  const { nets, refusal } = await readNetFile([{ name: title, bytes }])
  expect(refusal).toBeUndefined()
  const { layers, inputShape } = nets[0]!
  const session = await InferenceSession.create(bytes, { graphOptimizationLevel: 'disabled' })
  const random = seededRandom(1)
  for (let run = 0; run < 3; run++) {
    const data = Float32Array.from({ length: shape.reduce((all, side) => all * side, 1) }, random)
    const [inputName, outputName] = [session.inputNames[0]!, session.outputNames[0]!]
    const results = await session.run({ [inputName]: new OnnxTensor('float32', data, shape) })
    const { dims, data: numbers } = results[outputName]!
    const wanted = tensor(dims, Array.from(numbers as Float32Array))
    const given = tensor([shape[0]!, ...inputShape], channelsFirst(data, shape, inputShape))
    const got = sequential(layers).forward(given).values.at(-1)!
    expect(mismatch(got, wanted, 1e-5)).toBeNull()
  }
  await session.release()
})

/** Pixels of [1, height, width, channels] channel after channel; others as they are. */
function channelsFirst(
  data: Float32Array,
  shape: readonly number[],
  [channels, height, width]: readonly [number, number, number],
): Float32Array {
  if (shape[3] !== channels || channels === 1) return data
  return data.map((_, at) => {
    const place = at % (height * width)
    return data[place * channels + Math.floor(at / (height * width))]!
  })
}
