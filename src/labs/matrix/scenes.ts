import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import type { MatrixLayer, Planes } from './layer.ts'

/** The numbers of the kernels and of both sides of the product, as grids and as colours of their columns. */
export interface MatrixScenes {
  readonly x: readonly GridScene[]
  readonly y: readonly GridScene[]
  readonly rampX: Ramp
  readonly rampY: Ramp
}

export function matrixScenes(layer: MatrixLayer, palette: Palette): MatrixScenes {
  const { x, y, white, isTransposed } = layer
  const rampX = isTransposed ? rampOf(x.values, palette) : createRamp('grey', 0, white, palette)
  const rampY = rampOf(y.values, palette)
  return { x: gridsOf(x, rampX), y: gridsOf(y, rampY), rampX, rampY }
}

/** Grey from 0, unless some numbers are negative. */
function rampOf(values: Float32Array, palette: Palette): Ramp {
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  return createRamp(least < 0 ? 'signed' : 'grey', least, most, palette)
}

function gridsOf({ count, height, width, values }: Planes, ramp: Ramp): GridScene[] {
  const plane = height * width
  return Array.from({ length: count }, (_, at) => ({
    rows: height,
    columns: width,
    values: values.subarray(at * plane, (at + 1) * plane),
    smallDigits: true,
    ramp,
  }))
}
