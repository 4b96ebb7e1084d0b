import { expect, test } from 'vitest'
import { readNetFile } from '#data/nets/readNetFile.ts'
import { onnxModel, type OnnxNode } from '../../core/onnxModel.ts'
import { netFixture } from './netFixtures.ts'

const refusalOf = async (name: string, bytes = netFixture(name).bytes) =>
  readNetFile([{ name, bytes }]).then(
    ({ refusal }) => refusal,
    (error: unknown) => (error instanceof RangeError ? error.message : error),
  )
const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  [
    'wholeModel.pt',
    "The file asks for “__main__ Plain”, and no program of a file is run here. A file of tensors alone would do: torch.save(model.state_dict(), 'weights.pt').",
  ],
  [
    'program.pt',
    "This is a PyTorch program (TorchScript), and no program of a file is run here. A file of tensors alone would do: torch.save(model.state_dict(), 'weights.pt').",
  ],
  [
    'training.onnx',
    '“/bn1/BatchNormalization” (BatchNormalization) was exported while training, where it depends on the other images of a batch: export after model.eval().',
  ],
  [
    'model.json',
    'The weights are in “group1-shard1of2.bin”, “group1-shard2of2.bin”: choose these files together with the JSON file.',
  ],
  ['letters.npy', 'There are no weights of a convolution or a dense layer in it.'],
  ['normalised.pt', '“bn3” normalises 18 channels, and no layer of the file has as many.'],
])('%s', async (name, reason) => {
  expect(await refusalOf(name)).toBe(reason)
})

test.each([
  ['model.h5', '\x89HDF\r\n', /Keras file in HDF5: np\.savez/],
  ['model.tflite', '\x1C\0\0\0TFL3', /TensorFlow Lite file: the same network as ONNX/],
  [
    'old.pt',
    '\x80\x02\x8A\x0Al\xFC\x9CF\xF9',
    /before version 1\.6: with a newer PyTorch torch\.save/,
  ],
  ['some.pkl', '\x80\x04\x95', /Python pickle: torch\.save/],
  ['photo.jpg', '\xFF\xD8\xFF\xE0', /no file of weights that can be read: ONNX/],
  [
    'cut.onnx',
    '\x08\x07\x12\x07pytorch\x3A\xFF\x01',
    /This file is damaged or no ONNX file: field 7 is 255 bytes long, 0 bytes are left\./,
  ],
  ['empty', '', /no file of weights/],
  ['list.json', '[1, 2, 3]', /JSON file of another kind/],
  ['model.json', '{"modelTopology": {', /JSON file of another kind, or damaged: the model\.json/],
])('a file that begins as %s', async (name, text, reason) => {
  expect(await refusalOf(name, letters(text))).toMatch(reason)
})

const w = {
  shape: [2, 1, 3, 3],
  element: 'float',
  floats: Array.from({ length: 18 }, () => 1),
} as const
const m = { shape: [7, 4], element: 'float', floats: Array.from({ length: 28 }, () => 1) } as const
const conv: OnnxNode = { operator: 'Conv', inputs: ['x', 'w'], outputs: ['1'] }
const then = (operator: string, ...inputs: string[]): OnnxNode => ({
  operator,
  inputs,
  outputs: ['y'],
})

test.each<[string, readonly (number | string)[], readonly OnnxNode[], string]>([
  [
    'an operator',
    [1, 1, 8, 8],
    [conv, then('Resize', '1')],
    '“y” (Resize) is no layer that is read here',
  ],
  [
    'a shortcut',
    [1, 1, 8, 8],
    [conv, { operator: 'Relu', inputs: ['1'], outputs: ['2'] }, then('Add', '1', '2')],
    'The network branches before “2” (Relu) and “y” (Add)',
  ],
  [
    'an input that is too large',
    [1, 1, 224, 224],
    [conv, then('Relu', '1')],
    'The network reads 1 × 224 × 224 numbers: 1 or 3 channels of at most 64 × 64',
  ],
  [
    'an input of many channels',
    [1, 16, 8, 8],
    [conv, then('Relu', '1')],
    'The input “x” has the shape [1, 16, 8, 8]',
  ],
  [
    'a kernel that does not fit',
    [1, 1, 2, 2],
    [conv, then('Relu', '1')],
    '“1” (Conv): kernel reaches 3 cells',
  ],
  [
    'a dense layer over an image',
    [1, 1, 8, 8],
    [conv, then('MatMul', '1', 'w')],
    '“y” (MatMul) reads [1, 2, 6, 6]: flattened to a row',
  ],
  [
    'a circle',
    [1, 1, 8, 8],
    [
      { ...conv, inputs: ['x', 'w'] },
      { operator: 'Relu', inputs: ['1'], outputs: ['1'] },
    ],
    'The network branches before “1” (Relu)|circle',
  ],
  [
    'a softmax in the middle',
    [1, 1, 8, 8],
    [conv, { operator: 'Softmax', inputs: ['1'], outputs: ['2'] }, then('Relu', '2')],
    '“2” (Softmax) stands before “y” (Relu)',
  ],
  [
    'channels last that stay so',
    [1, 1, 8, 8],
    [
      conv,
      { operator: 'Transpose', inputs: ['1'], outputs: ['2'], attributes: { perm: [0, 2, 3, 1] } },
      then('GlobalMaxPool', '2'),
    ],
    '“y” (GlobalMaxPool) reads [1, 6, 6, 2]: [batch, channels, height, width]',
  ],
  [
    'weights that depend on the input',
    [1, 1, 3, 3],
    [then('Conv', 'w', 'x')],
    '“y” (Conv) has no weights that stand|reads',
  ],
  [
    'circular padding, in pieces',
    [1, 1, 8, 8],
    [{ ...then('Slice', 'x', 'w'), outputs: ['s'] }, then('Concat', 's', 'x')],
    '“s” (Slice) and “y” (Concat) put pieces of the image beside it',
  ],
  [
    'a side that is left open, and none that fits',
    [1, 1, 'height', 'width'],
    [conv, { operator: 'Flatten', inputs: ['1'], outputs: ['2'] }, then('MatMul', '2', 'm')],
    'no square one of up to 64×64 fits; with 1×28×28: “y” (MatMul) has weights of [4, 7] and reads 7 numbers, but gets 1352.',
  ],
  ['a choice', [1, 1, 8, 8], [conv, then('If', '1')], '“y” (If) chooses or repeats parts'],
  [
    'rounding on the way',
    [1, 1, 8, 8],
    [conv, then('QuantizeLinear', '1', 'w')],
    '“y” (QuantizeLinear) rounds what goes through',
  ],
])('%s', async (_, input, nodes, reason) => {
  const bytes = onnxModel(nodes, { x: input }, { y: 'float' }, { w, m })
  expect(await refusalOf('graph.onnx', bytes)).toMatch(
    new RegExp(reason.replaceAll(/[()[\].]/g, '\\$&'), 'u'),
  )
})

test('tensors stay of use where the network is none', async () => {
  const bytes = onnxModel([conv, then('Resize', '1')], { x: [1, 1, 8, 8] }, { y: 'float' }, { w })
  const { tensors, nets } = await readNetFile([{ name: 'graph.onnx', bytes }])
  expect(nets).toEqual([])
  expect(tensors.map(({ name, shape }) => [name, shape])).toEqual([['w', [2, 1, 3, 3]]])
})

test('numbers of an ONNX file that stand in another file', async () => {
  const elsewhere = { file: 'graph.onnx.data', offset: 8, length: 72 }
  const weight = { shape: [2, 1, 3, 3], element: 'float', elsewhere } as const
  const bytes = onnxModel(
    [then('Conv', 'x', 'w')],
    { x: [1, 1, 3, 3] },
    { y: 'float' },
    { w: weight },
  )
  const graph = { name: 'graph.onnx', bytes }
  expect(await refusalOf('graph.onnx', bytes)).toBe(
    'The numbers of “w” stand in another file, “graph.onnx.data”: give both files together, or save the network as one file.',
  )
  const data = new Uint8Array(Float32Array.from({ length: 20 }, (_, at) => at).buffer)
  const { nets } = await readNetFile([{ name: 'graph.onnx.data', bytes: data }, graph])
  expect(nets[0]!.layers[0]).toMatchObject({
    weight: { data: Float32Array.from({ length: 18 }, (_, at) => at + 2) },
  })
  const short = { name: 'graph.onnx.data', bytes: data.subarray(0, 40) }
  expect((await readNetFile([graph, short])).refusal).toMatch(
    /beyond the end of “graph\.onnx\.data”/,
  )
})

test('a file of numbers that begins with a bracket is none of JSON', async () => {
  const json = netFixture('model.json')
  const shards = ['group1-shard1of2.bin', 'group1-shard2of2.bin'].map(netFixture)
  shards[0]!.bytes[0] = 0x7b
  expect((await readNetFile([...shards, json])).refusal).toBeUndefined()
})
