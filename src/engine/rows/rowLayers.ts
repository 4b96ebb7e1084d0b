import { convGeometry } from '#core/convGeometry.ts'
import { paddedRows } from '#engine/simd/paddedRows.ts'
import type { PrepareConvRows } from './convRows.ts'
import type { FilterLayer } from './filterLayer.ts'
import { fillGradientMagnitude, fillGradientOrientation } from './fillGradient.ts'
import type { RowLayer } from './rowLayer.ts'

/**
 * The layers of a filter over an image, each ready for any of its rows.
 * @param shape [channels, height, width] of the image
 * @throws RangeError, as the core does, for layers that cannot be.
 */
export function rowLayers(
  layers: readonly FilterLayer[],
  shape: readonly [number, number, number],
  prepare: PrepareConvRows,
): RowLayer[] {
  let [channels, height, width] = shape
  return layers.map((layer) => {
    const made = rowLayer(layer, [channels, height, width], prepare)
    ;({ channels, height, width } = made)
    return made
  })
}

function rowLayer(
  layer: FilterLayer,
  shape: readonly [number, number, number],
  prepare: PrepareConvRows,
): RowLayer {
  const [channels, height, width] = shape
  const cellwise = { channels, height, width, sources: sameRows }
  switch (layer.kind) {
    case 'conv': {
      const geometry = convGeometry(shape, layer.weight.shape, layer.spec)
      return {
        channels: geometry.outputChannels,
        height: geometry.outputHeight,
        width: geometry.outputWidth,
        sources: (first, count) => paddedRows(geometry, first, count),
        run: prepare(layer.weight, layer.bias, geometry),
      }
    }
    case 'whole':
      return {
        ...cellwise,
        run: (out, _count, planes) => {
          for (let i = 0; i < out.length; i++) out[i] = Math.floor(planes[i]! + 0.5)
        },
      }
    case 'magnitude':
      return {
        ...cellwise,
        channels: channels / 2,
        run: (out, count, planes) => fillGradientMagnitude(out, planes, count * width),
      }
    case 'orientation':
      return {
        ...cellwise,
        channels: 3,
        run: (out, count, planes) =>
          fillGradientOrientation(out, planes, count * width, layer.full),
      }
  }
}

function sameRows(first: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => first + row)
}
