import { byteView } from '#data/byteView.ts'
import { quotedName } from './netLimits.ts'

const stateDict = "torch.save(model.state_dict(), 'weights.pt')"
const savez = "np.savez('weights.npz', *model.get_weights())"

/** Letters at a place of a file, what a file that has them is, and what would do instead. */
const signatures: readonly (readonly [
  at: number,
  letters: string,
  kind: string,
  remedy: string,
])[] = [
  [0, '\x89HDF', 'a Keras file in HDF5', savez],
  [4, 'TFL3', 'a TensorFlow Lite file', 'the same network as ONNX, or its weights as .npz'],
  [
    0,
    '\x80\x02\x8A\x0Al\xFC',
    'a PyTorch file of before version 1.6',
    `with a newer PyTorch ${stateDict}`,
  ],
  [0, '\x80', 'a Python pickle', `${stateDict} or np.savez('weights.npz', **arrays)`],
  [0, '{', 'a JSON file of another kind, or damaged', 'the model.json that TensorFlow.js saves'],
  [0, '[', 'a JSON file of another kind, or damaged', 'the manifest of weights of TensorFlow.js'],
  [0, 'GGUF', 'a GGUF file', 'a small network as ONNX or safetensors'],
  [0, '\x1F\x8B', 'a gzip archive', 'the file that is in it'],
]

/** The refusal of a file that is none of the formats read here, by what it is, with what would do. */
export function otherNetFile(
  bytes: Uint8Array,
  name: string,
  inside: readonly string[] = [],
): RangeError {
  const view = byteView(bytes)
  const found = signatures.find(([at, letters]) => view.letters(at, letters.length) === letters)
  if (found) return new RangeError(`${quotedName(name)} is ${found[2]}: ${found[3]} would do.`)
  if (inside.some((entry) => entry.endsWith('.weights.h5') || entry === 'config.json'))
    return new RangeError(`${quotedName(name)} is a Keras file: ${savez} would do.`)
  if (inside.length > 0)
    return new RangeError(
      `${quotedName(name)} is an archive without weights that can be read: a PyTorch state_dict or .npz would do.`,
    )
  return new RangeError(
    `${quotedName(name)} is no file of weights that can be read: ONNX, a PyTorch state_dict (.pt), safetensors, a layers model of TensorFlow.js, .npz or .npy would do.`,
  )
}
