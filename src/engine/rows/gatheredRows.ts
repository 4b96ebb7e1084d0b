/** Copies of rows of planes, [channels, height, width]: the row of each source, zeros where it is −1. */
export function gatheredRows(
  planes: Float32Array,
  channels: number,
  height: number,
  width: number,
  sources: Int32Array,
): Float32Array {
  const gathered = new Float32Array(channels * sources.length * width)
  for (let channel = 0; channel < channels; channel++) {
    for (const [place, row] of sources.entries()) {
      if (row < 0) continue
      const from = (channel * height + row) * width
      const to = (channel * sources.length + place) * width
      gathered.set(planes.subarray(from, from + width), to)
    }
  }
  return gathered
}
