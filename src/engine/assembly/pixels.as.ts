/** Pixels of four bytes, red green blue alpha, to three planes of floats; alpha is left out. Up to three numbers of scrap. */
export function unpackPixels(
  pixels: usize,
  count: i32,
  red: usize,
  green: usize,
  blue: usize,
): void {
  const byte = i32x4.splat(255)
  const end = pixels + ((<usize>count) << 2)
  for (; pixels < end; pixels += 16) {
    const four = v128.load(pixels)
    v128.store(red, f32x4.convert_i32x4_s(v128.and(four, byte)))
    v128.store(green, f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(four, 8), byte)))
    v128.store(blue, f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(four, 16), byte)))
    red += 16
    green += 16
    blue += 16
  }
}

/**
 * Three planes of floats to opaque pixels: value · scale + offset, or its magnitude · scale + offset, rounded and held
 * between 0 and 255. NaN becomes 0. Up to three pixels of scrap.
 * @param isAbsolute 1 or 0
 */
export function packPixels(
  red: usize,
  green: usize,
  blue: usize,
  count: i32,
  isAbsolute: i32,
  scale: f32,
  offset: f32,
  pixels: usize,
): void {
  const kept = isAbsolute ? i32x4.splat(0x7fffffff) : i32x4.splat(-1)
  const scales = f32x4.splat(scale)
  const offsets = f32x4.splat(offset)
  const opaque = i32x4.splat(0xff000000)
  const end = pixels + ((<usize>count) << 2)
  for (; pixels < end; pixels += 16) {
    const r = toByte(v128.and(v128.load(red), kept), scales, offsets)
    const g = toByte(v128.and(v128.load(green), kept), scales, offsets)
    const b = toByte(v128.and(v128.load(blue), kept), scales, offsets)
    const colour = v128.or(r, v128.or(i32x4.shl(g, 8), i32x4.shl(b, 16)))
    v128.store(pixels, v128.or(colour, opaque))
    red += 16
    green += 16
    blue += 16
  }
}

function toByte(values: v128, scales: v128, offsets: v128): v128 {
  const scaled = v128.add<f32>(v128.mul<f32>(values, scales), offsets)
  const held = v128.pmax<f32>(f32x4.splat(0), v128.pmin<f32>(scaled, f32x4.splat(255)))
  return i32x4.trunc_sat_f32x4_s(v128.nearest<f32>(held))
}
