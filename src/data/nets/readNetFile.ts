import { chainNets } from './chainNets.ts'
import type { KnownNet, NamedBytes, NetFile, NetFormat, ReadNet, StoredTensor } from './netFile.ts'
import { isNpy, readNpy, readNpz } from './npz.ts'
import { onnxNet, onnxTensors } from './onnx.ts'
import { beginsAsOnnx, isOnnx, onnxGraph } from './onnxModel.ts'
import { otherNetFile } from './otherNetFiles.ts'
import { parsedJson } from './parsedJson.ts'
import { isSafetensors, readSafetensors } from './safetensors.ts'
import { isTfjs, tfjsTensors } from './tfjs.ts'
import { tfjsNet } from './tfjsNet.ts'
import { isTorchList, readTorch } from './torch.ts'
import { zipEntries } from './zip.ts'

/**
 * What a file of weights holds: ONNX, PyTorch's state_dict, safetensors, a layers model of TensorFlow.js, .npz or .npy,
 * told apart by what is in it. Nothing in a file is ever run.
 * @param files the file, and those that belong to it: the .bin files of TensorFlow.js, numbers that ONNX keeps outside, more
 *   arrays beside a .npy
 * @param known networks that a file without a graph fills where its shapes are theirs
 * @throws RangeError in a sentence, with what cannot be read and what would do.
 */
export async function readNetFile(
  files: readonly NamedBytes[],
  known: readonly KnownNet[] = [],
): Promise<NetFile> {
  const [file] = files
  if (!file) throw new RangeError('There is no file.')
  checkedFileSize(files.reduce((sum, { bytes }) => sum + bytes.length, 0))
  const json = files.map(jsonOf).find((value) => isTfjs(value))
  if (json !== undefined) {
    const tensors = tfjsTensors(json, files)
    return netFile('TensorFlow.js', tensors, () => [tfjsNet(json, tensors)])
  }
  const main = files.find(({ bytes }) => isOnnx(bytes)) ?? file
  return readOne(main, files, known)
}

/** A first look at the file of a face net must do, its whole network need not. */
const mostBytes = 256 * 2 ** 20

/** @throws RangeError when files are together larger than any that is read. */
export function checkedFileSize(bytes: number): void {
  if (bytes > mostBytes)
    throw new RangeError(
      `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB are more than a network of 2 million weights takes: up to ${mostBytes / 2 ** 20} MB would do.`,
    )
}

async function readOne(
  { name, bytes }: NamedBytes,
  files: readonly NamedBytes[],
  known: readonly KnownNet[],
): Promise<NetFile> {
  const chained = (format: NetFormat, tensors: readonly StoredTensor[]) =>
    netFile(format, tensors, () => chainNets(tensors, format, known))

  if (isNpy(bytes)) {
    const arrays = files
      .filter((other) => isNpy(other.bytes))
      .map((other) => readNpy(other.bytes, other.name.replace(/\.npy$/i, '')))
    return chained(
      'NumPy',
      arrays.filter((array) => array !== undefined),
    )
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const entries = zipEntries(bytes)
    if (entries.some((entry) => isTorchList(entry.name)))
      return chained('PyTorch', await readTorch(entries))
    if (entries.some((entry) => entry.name.endsWith('.npy')))
      return chained('NumPy', await readNpz(entries))
    throw otherNetFile(
      bytes,
      name,
      entries.map((entry) => entry.name),
    )
  }
  if (isSafetensors(bytes)) return chained('safetensors', readSafetensors(bytes))
  if (!isOnnx(bytes) && !beginsAsOnnx(bytes)) throw otherNetFile(bytes, name)
  const graph = onnxGraph(bytes)
  const beside = (path: string) =>
    files.find((other) => other.name === path.split('/').at(-1))?.bytes
  const tensors = onnxTensors(graph, beside)
  return netFile('ONNX', tensors, () => [onnxNet(graph, beside)])
}

/** The file with its networks, or with why there is none. */
function netFile(
  format: NetFormat,
  tensors: readonly StoredTensor[],
  read: () => readonly ReadNet[],
): NetFile {
  try {
    return { format, tensors, nets: read(), refusal: undefined }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { format, tensors, nets: [], refusal: error.message }
  }
}

/** What a file says, if it is JSON; numbers alone may begin with a bracket, too. */
function jsonOf({ bytes }: NamedBytes): unknown {
  const first = bytes.subarray(0, 100).find((byte) => byte > 0x20)
  if ((first !== 0x7b && first !== 0x5b) || isSafetensors(bytes)) return undefined
  try {
    return parsedJson(bytes, 'The file')
  } catch {
    return undefined
  }
}
