import { fillRelu } from '#core/activations.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { poolGeometry } from '#core/poolGeometry.ts'
import { prepareFastConv2d } from '#engine/simd/prepareFastConv2d.ts'
import type { PreparedLayer } from '#engine/simd/preparedLayer.ts'
import { prepareDense } from '#engine/simd/simdDense.ts'
import { prepareMaxPool2x2 } from '#engine/simd/simdMaxPool2x2.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'
import { outputSides, type Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'

/** The SIMD kernels on the thread that asks, weights laid out, results in memory that is used again. */
export function kernelscopeSimd(module: WebAssembly.Module): Engine {
  return {
    name: 'kernelscope SIMD',
    isOurs: true,
    threads: 1,
    prepare({ input, layers }) {
      const arena = new WasmArena(module)
      const steps = layers.map((layer) => ({ run: step(arena, layer), out: outOf(layer) }))
      return {
        run: () =>
          steps.reduce((data, { run, out }) => {
            const to = out ?? data
            run(to, data)
            return to
          }, input),
      }
    },
  }
}

function outOf(layer: Layer): Float32Array | undefined {
  switch (layer.kind) {
    case 'conv': {
      const [height, width] = outputSides(layer)
      return new Float32Array(layer.outputs * height * width)
    }
    case 'pool':
      return new Float32Array((layer.channels * layer.height * layer.width) / 4)
    case 'dense':
      return new Float32Array(layer.outputs)
    case 'relu':
      return undefined
  }
}

function step(arena: WasmArena, layer: Layer): PreparedLayer {
  switch (layer.kind) {
    case 'conv': {
      const { channels, height, width, outputs, size, stride, padding, groups } = layer
      const weightShape = [outputs, channels / groups, size, size]
      const geometry = convGeometry([channels, height, width], weightShape, {
        stride,
        padding,
        groups,
      })
      return prepareFastConv2d(arena, layer.weight, layer.bias, geometry)
    }
    case 'pool': {
      const { channels, height, width } = layer
      return prepareMaxPool2x2(arena, poolGeometry([channels, height, width], { kernelSize: 2 }))
    }
    case 'dense':
      return prepareDense(arena, layer.weight, layer.bias, layer.inputs, layer.outputs)
    case 'relu':
      return fillRelu
  }
}
