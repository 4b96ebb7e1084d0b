import { rgb } from 'd3'

const known = new WeakMap<readonly string[], Uint32Array>()

/** Colours as the bytes of a pixel lie in memory, to be written into the pixels of a canvas; the same list is packed once. */
export function packedColours(colours: readonly string[]): Uint32Array {
  const packed = known.get(colours) ?? Uint32Array.from(colours, packedColour)
  known.set(colours, packed)
  return packed
}

/** One colour, opaque. */
export function packedColour(colour: string): number {
  const { r, g, b } = rgb(colour)
  return new Uint32Array(Uint8ClampedArray.of(r, g, b, 255).buffer)[0] ?? 0
}
