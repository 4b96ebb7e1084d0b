type Numbers = Float32Array | Float64Array

/** [channels, cells] -> [cells, channels]: what engines that put channels last read. */
export function channelsLast(numbers: Numbers, channels: number): Float32Array {
  return transposed(numbers, channels)
}

/** [cells, channels] -> [channels, cells]. */
export function channelsFirst(numbers: Numbers, channels: number): Float32Array {
  return transposed(numbers, numbers.length / channels)
}

/** [rows, channels, cells] -> [rows, cells, channels]: kernels, or dense weights that read an image. */
export function rowsChannelsLast(weight: Float32Array, rows: number, channels: number) {
  const length = weight.length / rows
  const turned = new Float32Array(weight.length)
  for (let at = 0; at < weight.length; at += length) {
    turned.set(channelsLast(weight.subarray(at, at + length), channels), at)
  }
  return turned
}

/** [rows, cols] -> [cols, rows]. */
export function transposed(numbers: Numbers, rows: number): Float32Array {
  const cols = numbers.length / rows
  const turned = new Float32Array(numbers.length)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) turned[col * rows + row] = numbers[row * cols + col]!
  }
  return turned
}
