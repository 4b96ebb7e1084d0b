/** A field of a message: its number, and what it holds by its wire type. */
export interface ProtoField {
  readonly field: number
  readonly wire: number
  /** Of a varint; 0 otherwise. Signed, as int64 is written. */
  readonly whole: number
  /** Of everything else. */
  readonly bytes: Uint8Array
}

/**
 * The fields of a message in protocol buffers, in order.
 * @throws RangeError when the bytes are no message; `name` says which one.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function protoFields(bytes: Uint8Array, name: string): ProtoField[] {
  const fields: ProtoField[] = []
  let at = 0
  while (at < bytes.length) {
    const key = readVarint(bytes, at, name)
    at = key.end
    const [field, wire] = [Math.floor(key.whole / 8), key.whole & 7]
    if (field < 1 || field > 0x1fffffff) throw damaged(name, `a field has the number ${field}`)
    if (wire === 0) {
      const { whole, end } = readVarint(bytes, at, name)
      fields.push({ field, wire, whole, bytes: none })
      at = end
      continue
    }
    let length: number | undefined = { 1: 8, 5: 4 }[wire]
    if (wire === 2) ({ whole: length, end: at } = readVarint(bytes, at, name))
    // Kinds 3 and 4, groups, have been out of use for longer than there is ONNX.
    if (length === undefined) throw damaged(name, `field ${field} is of the unknown kind ${wire}`)
    if (length < 0 || at + length > bytes.length)
      throw damaged(
        name,
        `field ${field} is ${length} bytes long, ${bytes.length - at} bytes are left`,
      )
    fields.push({ field, wire, whole: 0, bytes: bytes.subarray(at, at + length) })
    at += length
  }
  return fields
}

/** Whole numbers of a repeated field, packed or one by one. */
export function repeatedWholes(fields: readonly ProtoField[], field: number, name: string) {
  const wholes: number[] = []
  for (const given of fields) {
    if (given.field !== field) continue
    if (given.wire === 0) wholes.push(given.whole)
    else if (given.wire !== 2) throw damaged(name, `field ${field} holds no whole numbers`)
    for (let at = 0; at < given.bytes.length;) {
      const { whole, end } = readVarint(given.bytes, at, name)
      wholes.push(whole)
      at = end
    }
  }
  return wholes
}

/** Bytes of a repeated field of floats or doubles, packed or one by one, in one piece. */
export function repeatedBytes(fields: readonly ProtoField[], field: number): Uint8Array {
  const parts = fields.filter((given) => given.field === field && given.wire !== 0)
  if (parts.length === 1) return parts[0]!.bytes
  const whole = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const { bytes } of parts) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

/** Messages of a repeated field. */
export function messages(fields: readonly ProtoField[], field: number): Uint8Array[] {
  return fields.flatMap((given) => (given.field === field && given.wire === 2 ? [given.bytes] : []))
}

/** Texts of a repeated field. */
export function texts(fields: readonly ProtoField[], field: number): string[] {
  return messages(fields, field).map((bytes) => new TextDecoder().decode(bytes))
}

/** The last whole number of a field, as protocol buffers want it; undefined where it is left out. */
export function lastWhole(fields: readonly ProtoField[], field: number): number | undefined {
  return fields.findLast((given) => given.field === field && given.wire === 0)?.whole
}

const none = new Uint8Array(0)

/** Seven bits a byte, lowest first, 64 bits at most; beyond 2⁵³ it is rounded. */
function readVarint(bytes: Uint8Array, from: number, name: string): { whole: number; end: number } {
  let whole = 0
  for (let at = from, place = 0; place < 10; at++, place++) {
    const byte = bytes[at]
    if (byte === undefined) throw damaged(name, 'it ends inside a number')
    whole += (byte & 127) * 2 ** (7 * place)
    if (byte < 128) return { whole: place === 9 ? exactNegative(bytes, from) : whole, end: at + 1 }
  }
  throw damaged(name, 'a number is longer than 64 bits')
}

/** Only negative numbers take ten bytes; a double would not hold their bits. */
function exactNegative(bytes: Uint8Array, from: number): number {
  let whole = 0n
  for (let place = 0; place < 10; place++)
    whole |= BigInt(bytes[from + place]! & 127) << BigInt(7 * place)
  return Number(BigInt.asIntN(64, whole))
}

function damaged(name: string, how: string): RangeError {
  return new RangeError(`${name} is damaged or no ONNX file: ${how}.`)
}
