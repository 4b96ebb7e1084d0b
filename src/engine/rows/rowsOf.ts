import { type Buffers, freshBuffers } from './buffers.ts'
import type { RowLayer } from './rowLayer.ts'

/** Gives [channels, rows.length, width] of the image: the rows asked for, which ascend. */
export type ImageRows = (rows: Int32Array) => Float32Array

/**
 * Rows `first` … `first + count − 1` of the last of the layers, [channels, count, width]. Of every layer below only the
 * rows that they read are computed, wherever they lie: a circular border reads from the other end of the image.
 * @param buffers where results are written; where they are used again, the last one is good until the next call
 */
export function rowsOf(
  layers: readonly RowLayer[],
  image: ImageRows,
  first: number,
  count: number,
  buffers: Buffers = freshBuffers,
): Float32Array {
  const layer = layers.at(-1)
  if (!layer) return image(Int32Array.from({ length: count }, (_, row) => first + row))
  const sources = layer.sources(first, count)
  const rows = distinctRows(sources)
  const planes =
    layers.length === 1 ? image(rows) : gathered(layers.slice(0, -1), image, rows, buffers)
  const places = new Map(Array.from(rows, (row, place) => [row, place]))
  const out = buffers(2 * layers.length, layer.channels * count * layer.width)
  const held = sources.map((row) => (row < 0 ? -1 : places.get(row)!))
  layer.run(out, count, planes, rows.length, held)
  return out
}

/** The image's rows that rows of the last layer come from, in ascending order. */
export function imageRowsUnder(
  layers: readonly Pick<RowLayer, 'sources'>[],
  first: number,
  count: number,
): Int32Array {
  let rows: Int32Array = Int32Array.from({ length: count }, (_, row) => first + row)
  for (const layer of layers.toReversed()) {
    const under = runs(rows).map(([from, length]) => layer.sources(from, length))
    rows = distinctRows(Int32Array.from(under.flatMap((each) => Array.from(each))))
  }
  return rows
}

/** Any rows of the last layer, a run of neighbours at a time: [channels, rows.length, width]. */
function gathered(
  layers: readonly RowLayer[],
  image: ImageRows,
  rows: Int32Array,
  buffers: Buffers,
): Float32Array {
  const stretches = runs(rows)
  const [run] = stretches
  if (stretches.length === 1) return rowsOf(layers, image, ...run!, buffers)
  const { channels, width } = layers.at(-1)!
  const planes = buffers(2 * layers.length + 1, channels * rows.length * width)
  let at = 0
  for (const [first, count] of stretches) {
    const made = rowsOf(layers, image, first, count, buffers)
    for (let channel = 0; channel < channels; channel++) {
      const from = channel * count * width
      planes.set(made.subarray(from, from + count * width), (channel * rows.length + at) * width)
    }
    at += count
  }
  return planes
}

/** Ascending, each once; −1, which is no row, left out. */
function distinctRows(rows: Int32Array): Int32Array {
  const sorted = rows.toSorted()
  return sorted.filter((row, place) => row >= 0 && row !== sorted[place - 1])
}

/** Rows that follow one another, as [first, count]. */
function runs(rows: Int32Array): [first: number, count: number][] {
  const found: [number, number][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && row === last[0] + last[1]) last[1]++
    else found.push([row, 1])
  }
  return found
}
