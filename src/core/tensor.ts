/** Numbers in row-major order under a shape: images are [channels, height, width] or [batch, channels, height, width]. */
export interface Tensor {
  readonly shape: readonly number[]
  readonly data: Float32Array
}
