/** A matrix as a .npy file of float32, version 1.0, rows one after the other: what numpy.load reads. */
export function npyFile(
  values: Float32Array,
  [rows, columns]: readonly [rows: number, columns: number],
): Uint8Array<ArrayBuffer> {
  const fields = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`
  // The numbers begin at a multiple of 64 bytes; a line break ends what is before them.
  const length = Math.ceil((prefix + fields.length + 1) / 64) * 64
  const file = new Uint8Array(length + 4 * values.length)
  const view = new DataView(file.buffer)
  file.set([0x93, ...codes('NUMPY'), 1, 0])
  view.setUint16(8, length - prefix, true)
  file.set(codes(`${fields.padEnd(length - prefix - 1)}\n`), prefix)
  values.forEach((value, at) => view.setFloat32(length + 4 * at, value, true))
  return file
}

/** Bytes of the magic word, the version and the length of the header. */
const prefix = 10

function codes(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
