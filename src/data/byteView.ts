/** Numbers and letters at a place in a file; NaN and '' beyond its end, so that no reader can run over it. */
export type ByteView = Readonly<ReturnType<typeof byteView>>

export function byteView(bytes: Uint8Array) {
  const byte = (at: number) => bytes[at] ?? NaN
  const u16be = (at: number) => byte(at) * 2 ** 8 + byte(at + 1)
  const u16le = (at: number) => byte(at) + byte(at + 1) * 2 ** 8
  return {
    length: bytes.length,
    byte,
    u16be,
    u16le,
    u24le: (at: number) => u16le(at) + byte(at + 2) * 2 ** 16,
    u32be: (at: number) => u16be(at) * 2 ** 16 + u16be(at + 2),
    u32le: (at: number) => u16le(at) + u16le(at + 2) * 2 ** 16,
    /** One letter a byte (Latin-1). */
    letters: (at: number, count: number) => String.fromCharCode(...bytes.subarray(at, at + count)),
  }
}
