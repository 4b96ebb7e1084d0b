/** a · b + c in four lanes: one rounding where the processor fuses them (relaxed SIMD), else two. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD
    ? v128.relaxed_madd<f32>(a, b, c)
    : v128.add<f32>(v128.mul<f32>(a, b), c)
}
