import { type ConvLayer, convLayer } from '#core/convLayer.ts'
import type { Clock } from '#state/playbackMath.ts'
import type { SignalSettings } from '#docs/signal-lab/settings.ts'

/** All that is worked out once a change: to the core, a signal is an image of height 1. */
export function signalLayer(settings: SignalSettings): ConvLayer {
  const { input, length, kernel, size, stride, padding } = settings
  const row = (numbers: readonly number[], count: number) =>
    Float32Array.from({ length: count }, (_, at) => numbers[at] ?? 0)
  return convLayer(
    { shape: [1, 1, length], data: row(input, length) },
    { shape: [1, 1, 1, size], data: row(kernel, size) },
    { stride: [1, stride], padding: [0, padding] },
  )
}

/** Outputs, how many of them take three seconds, and products. */
export function signalClock(settings: SignalSettings): Clock {
  const { outputWidth, kernelWidth } = signalLayer(settings).geometry
  return { count: outputWidth, rowLength: 6, isLine: true, products: kernelWidth }
}
