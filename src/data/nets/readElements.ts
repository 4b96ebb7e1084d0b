/** Types of numbers in files of weights, in NumPy's words; bfloat16 is the upper half of a float32. */
export type ElementType = keyof typeof elementBytes

/** How many bytes a number takes. */
export const elementBytes = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  uint64: 8,
  int32: 4,
  uint32: 4,
  int16: 2,
  uint16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
} as const

/** Numbers of any type: in double precision where float32 would not hold them. */
export type Elements = Float32Array | Float64Array

/**
 * The numbers that bytes stand for.
 * @throws RangeError when the bytes are not as many as `count` numbers take.
 */
export function readElements(
  bytes: Uint8Array,
  type: ElementType,
  count: number,
  name: string,
  littleEndian = true,
): Elements {
  const size = elementBytes[type]
  if (bytes.length !== size * count)
    throw new RangeError(
      `${name} has ${bytes.length} bytes, its ${count} numbers of type ${type} take ${size * count}: the file is damaged or cut short.`,
    )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const elements = wide.has(type) ? new Float64Array(count) : new Float32Array(count)
  const read = readers[type]
  for (let at = 0; at < count; at++) elements[at] = read(view, at * size, littleEndian)
  return elements
}

export function isElementType(name: string): name is ElementType {
  return Object.hasOwn(elementBytes, name)
}

/** Zeros of the same precision. */
export function elementsLike(elements: Elements, count: number): Elements {
  return elements instanceof Float32Array ? new Float32Array(count) : new Float64Array(count)
}

/** The same numbers in single precision. */
export function toFloat32(elements: Elements): Float32Array {
  return elements instanceof Float32Array ? elements : Float32Array.from(elements)
}

const wide = new Set<ElementType>(['float64', 'int64', 'uint64', 'int32', 'uint32'])

type Reader = (view: DataView, at: number, littleEndian: boolean) => number

const readers: Readonly<Record<ElementType, Reader>> = {
  float64: (view, at, little) => view.getFloat64(at, little),
  float32: (view, at, little) => view.getFloat32(at, little),
  float16: (view, at, little) => halfNumber(view.getUint16(at, little)),
  bfloat16: (view, at, little) => {
    bits[0] = view.getUint16(at, little) << 16
    return single[0]!
  },
  int64: (view, at, little) => Number(view.getBigInt64(at, little)),
  uint64: (view, at, little) => Number(view.getBigUint64(at, little)),
  int32: (view, at, little) => view.getInt32(at, little),
  uint32: (view, at, little) => view.getUint32(at, little),
  int16: (view, at, little) => view.getInt16(at, little),
  uint16: (view, at, little) => view.getUint16(at, little),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  bool: (view, at) => Math.min(1, view.getUint8(at)),
}

const bits = new Uint32Array(1)
const single = new Float32Array(bits.buffer)

/** IEEE 754 binary16: a sign, five bits of exponent, ten of mantissa. DataView.getFloat16 is not everywhere. */
function halfNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const mantissa = half & 1023
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN
  return exponent === 0
    ? sign * mantissa * 2 ** -24
    : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15)
}
