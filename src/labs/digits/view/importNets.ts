import type { DigitsLab } from '#labs/digits/digits.ts'
import { openNets } from '#labs/digits/work/openNets.ts'

/** Takes dropped or pasted files as networks. */
export async function importNets(
  lab: DigitsLab,
  transfer: DataTransfer,
): Promise<readonly string[]> {
  // Readable only while the event runs.
  const files = [...transfer.files]
  if (files.length === 0)
    throw new RangeError(
      'There is no file in it: a network would do here, as ONNX, PyTorch’s state_dict, safetensors, TensorFlow.js or .npz.',
    )
  return await openNets(lab, files)
}
