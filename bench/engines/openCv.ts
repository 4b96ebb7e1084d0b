import type { ConvLayer } from '../workloads.ts'
import type { Engine, Prepared } from './engine.ts'
import type { Mat, OpenCv } from './openCvTypes.ts'

/** OpenCV.js: filter2D for each channel, in matrices of its own memory that are used again. */
export function openCv(cv: OpenCv): Engine {
  return {
    name: 'OpenCV.js',
    isOurs: false,
    threads: 1,
    prepare({ input, layers }) {
      const [layer, ...more] = layers
      if (layer?.kind !== 'conv' || more.length > 0) return 'filters images only'
      if (layer.stride > 1) return 'has no stride'
      if (layer.groups === 1 && layer.outputs > 1) return 'adds no channels up'
      return filters(cv, layer, input)
    },
  }
}

/** A filter for each channel, kept apart or, where there is one output, added up. */
function filters(cv: OpenCv, layer: ConvLayer, input: Float32Array): Prepared {
  const { channels, height, width, size, outputs, weight } = layer
  const plane = height * width
  const anchor = new cv.Point(-1, -1)
  const matrix = (side: readonly [number, number], numbers?: Float32Array) => {
    const made = new cv.Mat(...side, cv.CV_32F)
    if (numbers) made.data32F.set(numbers)
    return made
  }
  const parts = Array.from({ length: channels }, (_, c) => ({
    numbers: input.subarray(c * plane, (c + 1) * plane),
    from: matrix([height, width]),
    kernel: matrix([size, size], weight.subarray(c * size ** 2, (c + 1) * size ** 2)),
    to: matrix([height, width]),
  }))
  const results: Mat[] = parts.slice(0, outputs).map(({ to }) => to)
  const out = new Float32Array(outputs * plane)
  return {
    run() {
      for (const { numbers, from, kernel, to } of parts) {
        from.data32F.set(numbers)
        cv.filter2D(from, to, cv.CV_32F, kernel, anchor, 0, cv.BORDER_CONSTANT)
        if (outputs === 1 && to !== results[0]) cv.add(results[0]!, to, results[0]!)
      }
      results.forEach((result, o) => out.set(result.data32F, o * plane))
      return out
    },
    dispose() {
      for (const { from, kernel, to } of parts) for (const each of [from, kernel, to]) each.delete()
    },
  }
}
