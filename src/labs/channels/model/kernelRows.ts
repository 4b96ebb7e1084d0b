import type { ChannelsLayer } from './layer.ts'

/** The weights of a kernel whose slices are all alike, row by row; undefined where they are not. */
export function kernelRows({ geometry, weights }: ChannelsLayer, map: number) {
  const { groupInputChannels: slices, kernelHeight: side } = geometry
  const cells = side * side
  const from = map * slices * cells
  const isAlike = weights
    .subarray(from + cells, from + slices * cells)
    .every((weight, at) => weight === weights[from + (at % cells)])
  if (!isAlike) return undefined
  return Array.from({ length: side }, (_, row) =>
    Array.from(weights.subarray(from + row * side, from + (row + 1) * side)),
  )
}
