import { coreLayer, type LayerChoice } from '#parts/layers/layerChoice.ts'
import type { PictureShape } from '#parts/picture/pictureChoice.ts'
import type { Limits } from '#core/limits.ts'

type NumberName = 'kernel' | 'stride' | 'dilation' | 'padding'

const mostKernel = 5
const mostPool = 15
const mostStride = 4
const mostDilation = 3

/** The ranges of a layer's numbers over a picture, each with the others as they are. */
export function branchLimits(
  layer: LayerChoice,
  shape: PictureShape,
): Readonly<Record<NumberName, Limits>> {
  return {
    kernel: ranged(layer, shape, 'kernel'),
    stride: { min: 1, max: widest(layer, 'stride'), step: 1 },
    dilation: ranged(layer, shape, 'dilation'),
    padding: {
      min: 0,
      max: widest(layer, 'padding'),
      step: 1,
      because:
        layer.kind === 'conv'
          ? 'every window has to touch the picture'
          : 'a pool is padded by half of its window at most',
    },
  }
}

/** The largest that a number can be, wherever there is room: what a window must not be moved past or padded beyond. */
function widest({ kind, kernel, dilation }: LayerChoice, name: NumberName): number {
  const isPool = kind !== 'conv'
  switch (name) {
    case 'kernel':
      return isPool ? mostPool : mostKernel
    case 'stride':
      return isPool ? Math.max(mostStride, kernel) : mostStride
    case 'dilation':
      return mostDilation
    case 'padding':
      // As in PyTorch: a pool is padded by half of its window at most, so that none lies outside the input.
      return isPool ? Math.floor(kernel / 2) : dilation * (kernel - 1)
  }
}

function ranged(layer: LayerChoice, shape: PictureShape, name: 'kernel' | 'dilation'): Limits {
  const most = widest(layer, name)
  let max = 1
  while (max < most && fits({ ...layer, [name]: max + 1 }, shape)) max += 1
  if (max === most) return { min: 1, max, step: 1 }
  const because = `with these settings a larger one does not fit on ${shape.width}×${shape.height} cells`
  return { min: 1, max, step: 1, because, widest: { min: 1, max: most } }
}

/** Whether the core makes a layer of it over the picture. */
function fits(layer: LayerChoice, { height, width }: PictureShape): boolean {
  try {
    coreLayer(layer, { channels: 1, height, width }, 1)
    return true
  } catch {
    return false
  }
}

/** The nearest layer that can be over the picture. */
export function fittingLayer(layer: LayerChoice, shape: PictureShape): LayerChoice {
  const isPool = layer.kind !== 'conv'
  let fitted = isPool && layer.padding === 'full' ? { ...layer, padding: 0 } : layer
  const hold = (...names: readonly NumberName[]) => {
    for (const name of names) {
      const [value, max] = [fitted[name], widest(fitted, name)]
      if (typeof value === 'number' && value > max) fitted = { ...fitted, [name]: max }
    }
  }
  const holdIn = (name: 'kernel' | 'dilation') => {
    const { max } = ranged(fitted, shape, name)
    if (fitted[name] > max) fitted = { ...fitted, [name]: max }
  }
  hold('kernel', 'dilation', 'stride', 'padding')
  holdIn('dilation')
  holdIn('kernel')
  hold('stride', 'padding')
  return fitted
}
