import { convGeometry } from '#core/convGeometry.ts'
import { paddedRows } from '#engine/simd/paddedRows.ts'
import type { PrepareConvRows } from './convRows.ts'
import type { FilterLayer } from './filterLayer.ts'
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

/** The lengths of pairs of planes: of planes 0 and 1, of 2 and 3, and so on; each plane has `cells` numbers. */
function fillGradientMagnitude(out: Float32Array, planes: Float32Array, cells: number): void {
  for (let to = 0; to < out.length; to += cells) {
    for (let i = 0; i < cells; i++) {
      const a = planes[2 * to + i]!
      const b = planes[2 * to + cells + i]!
      out[to + i] = Math.sqrt(a * a + b * b)
    }
  }
}

/**
 * The direction of (a, b), two planes, as a hue, red to the right and on over yellow as it turns downwards, and its length
 * as the brightness: red, green and blue planes from 0 to 255, the brightest where the length is `full` or more.
 */
function fillGradientOrientation(
  out: Float32Array,
  planes: Float32Array,
  cells: number,
  full: number,
): void {
  for (let i = 0; i < cells; i++) {
    const a = planes[i]!
    const b = planes[i + cells]!
    const bright = 255 * Math.min(1, Math.sqrt(a * a + b * b) / full)
    const sixth = (Math.atan2(b, a) / (2 * Math.PI) + 1) * 6
    for (let channel = 0; channel < 3; channel++) {
      // A channel is full for a third of the circle, and rises and falls over a sixth at each side.
      const away = Math.abs(((sixth - 2 * channel + 9) % 6) - 3)
      out[channel * cells + i] = bright * Math.min(1, Math.max(0, 2 - away))
    }
  }
}
