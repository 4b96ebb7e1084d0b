import { multiplyAdd } from './multiplyAdd.as'

/**
 * A dense layer over one row of inputs: out = weights · input + bias. Sixteen inputs at a time go into four sums of four
 * lanes, added up at the end.
 * @param weights f32 [outputs, inputs]
 * @param bias f32 [outputs]
 */
export function sumRows(
  input: usize,
  inputs: i32,
  weights: usize,
  bias: usize,
  out: usize,
  outputs: i32,
): void {
  const sixteens = input + ((<usize>(inputs & ~15)) << 2)
  const end = input + ((<usize>inputs) << 2)
  for (let output = 0; output < outputs; output++) {
    let at = input
    let a = f32x4.splat(0)
    let b = a
    let c = a
    let d = a
    for (; at < sixteens; at += 64, weights += 64) {
      a = multiplyAdd(v128.load(at), v128.load(weights), a)
      b = multiplyAdd(v128.load(at, 16), v128.load(weights, 16), b)
      c = multiplyAdd(v128.load(at, 32), v128.load(weights, 32), c)
      d = multiplyAdd(v128.load(at, 48), v128.load(weights, 48), d)
    }
    a = v128.add<f32>(v128.add<f32>(a, b), v128.add<f32>(c, d))
    let sum =
      f32x4.extract_lane(a, 0) +
      f32x4.extract_lane(a, 1) +
      (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
    for (; at < end; at += 4, weights += 4) sum += load<f32>(at) * load<f32>(weights)
    store<f32>(out, sum + load<f32>(bias))
    bias += 4
    out += 4
  }
}
