import { relu } from '#core/activations.ts'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import type { ConvSpec } from '#core/convGeometry.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import type { EquivarianceSettings } from '#labs/equivariance/settings.ts'

/** The layers that stand for conv in the square. */
export type Chain = Readonly<ReturnType<typeof createChain>>

export function createChain(settings: EquivarianceSettings) {
  const aLayer = settings.stride * (settings.pool === 'none' ? 1 : 2)
  // Cells of the picture between neighbours of the result.
  const reduction = aLayer ** settings.layers
  return { settings, weight: weightOf(settings), reduction }
}

/** The kernel's weights, [1, 1, height, width]. */
function weightOf({ kernel, own }: Pick<EquivarianceSettings, 'kernel' | 'own'>): Tensor {
  const preset = kernelPresets.find(({ id }) => id === kernel)
  if (!preset) {
    const side = Math.sqrt(own.length)
    return tensor([1, 1, side, side], own)
  }
  const values = preset.rows.flat().map((value) => value / preset.divisor)
  return tensor([1, 1, preset.rows.length, preset.rows[0]?.length ?? 1], values)
}

/** What the layers make of a picture. */
export function runChain({ settings, weight }: Chain, picture: Tensor): Tensor {
  const { layers, stride, activation, blur, pool, border } = settings
  let map = picture
  for (let layer = 0; layer < layers; layer++) {
    map = conv2d(map, weight, null, spec(weight, blur ? 1 : stride, border))
    if (activation === 'relu') map = relu(map)
    if (blur) map = conv2d(map, gaussian, null, spec(gaussian, stride, border))
    if (pool === 'max') map = maxPool2d(map, { kernelSize: 2 }).output
    if (pool === 'average') map = averagePool2d(map, { kernelSize: 2 })
  }
  return map
}

/**
 * Of a mask of clean cells (1), the results that come from nothing but clean cells (1): no window touches the border
 * or a cell that is not clean.
 */
export function cleanThrough({ settings, weight }: Chain, clean: Tensor): Tensor {
  const { layers, stride, blur, pool } = settings
  let map = clean
  for (let layer = 0; layer < layers; layer++) {
    map = allClean(map, weight, blur ? 1 : stride)
    if (blur) map = allClean(map, gaussian, stride)
    if (pool !== 'none') map = onlyOnes(averagePool2d(map, { kernelSize: 2 }))
  }
  return map
}

const gaussian = weightOf({ kernel: 'gaussian-5', own: [] })

/** As large as the picture at stride 1; an odd cell of an even kernel comes last. */
function spec(
  weight: Tensor,
  stride: number,
  paddingMode: EquivarianceSettings['border'],
): ConvSpec {
  const [height = 1, width = 1] = weight.shape.slice(2)
  const top = Math.floor((height - 1) / 2)
  const left = Math.floor((width - 1) / 2)
  const padding = { top, left, bottom: height - 1 - top, right: width - 1 - left }
  return { stride, padding, paddingMode }
}

function allClean(clean: Tensor, { shape, data }: Tensor, stride: number): Tensor {
  const mean = tensor(shape, new Float32Array(data.length).fill(1 / data.length))
  return onlyOnes(conv2d(clean, mean, null, spec(mean, stride, 'zeros')))
}

function onlyOnes({ shape, data }: Tensor): Tensor {
  return { shape, data: data.map((value) => (value > 1 - 1e-5 ? 1 : 0)) }
}
