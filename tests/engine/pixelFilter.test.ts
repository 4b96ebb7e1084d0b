import { WasmArena } from '#engine/simd/wasmArena.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { type ConvSpec } from '#core/convGeometry.ts'
import { paddingModes } from '#core/padding.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import { PixelFilter } from '#engine/rows/pixelFilter.ts'
import { runs, wholeNumbers } from '../core/layerArbitraries.ts'

const code = readFileSync(new URL('../../src/engine/assembly/simd.wasm', import.meta.url))
const paths = [
  { path: 'SIMD', module: new WebAssembly.Module(code) },
  { path: 'TypeScript', module: undefined },
]

const layerCases = fc.array(
  fc.record({
    size: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })),
    isPerChannel: fc.boolean(),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
    padding: fc.constantFrom('same' as const, 'valid' as const, 1),
    paddingMode: fc.constantFrom(...paddingModes),
    seed: fc.nat(1000),
  }),
  { maxLength: 3 },
)

test.each(paths)(
  '$path: a chain of filters, any rows of it, is the core’s convolutions in turn',
  ({ module }) => {
    fc.assert(
      fc.property(
        layerCases,
        fc.tuple(fc.integer({ min: 8, max: 14 }), fc.integer({ min: 8, max: 19 })),
        fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
        (cases, [height, width], [seed, from, length]) => {
          const layers = cases.map(layerOf)
          const pixels = Uint8ClampedArray.from(
            wholeNumbers([height * width * 4], seed).data,
            (value) => (value + 9) * 7,
          )
          let expected: Tensor
          try {
            expected = layers.reduce(
              (input, layer) => conv2d(input, layer.weight, null, layer.spec),
              planesOf(pixels, height, width),
            )
          } catch {
            fc.pre(false) // such a chain cannot be
            return
          }
          const [, rows = 0, cols = 0] = expected.shape
          const first = from % rows
          const count = 1 + (length % (rows - first))
          const filter = new PixelFilter(width, height, module && new WasmArena(module))
          filter.hold(0, pixels)
          const toneMap = {
            kind: 'scaled',
            isAbsolute: true,
            scale: 0.5,
            offset: 3,
          } as const
          const shown = [...filter.pixels({ layers, toneMap }, first, count)].flatMap((chunk) =>
            Array.from(chunk.pixels),
          )
          const plane = rows * cols
          const byte = (value: number) => Uint8ClampedArray.of(Math.abs(value) * 0.5 + 3)[0]
          const wanted = Array.from({ length: count * cols }, (_, i) => {
            const at = first * cols + i
            return [...[0, 1, 2].map((channel) => byte(expected.data[channel * plane + at]!)), 255]
          }).flat()
          expect(shown).toEqual(wanted)
        },
      ),
      runs,
    )
  },
)

function layerOf(one: {
  size: [number, number]
  isPerChannel: boolean
  stride: number
  dilation: number
  padding: 'same' | 'valid' | number
  paddingMode: (typeof paddingModes)[number]
  seed: number
}): FilterLayer & { kind: 'conv'; weight: Tensor; spec: ConvSpec } {
  const { size, isPerChannel, seed, ...spec } = one
  const weight = wholeNumbers([3, isPerChannel ? 1 : 3, ...size], seed)
  return {
    kind: 'conv',
    weight,
    bias: null,
    spec: { ...spec, groups: isPerChannel ? 3 : 1 },
  }
}

function planesOf(pixels: Uint8ClampedArray, height: number, width: number): Tensor {
  const cells = height * width
  const data = Float32Array.from({ length: 3 * cells }, (_, i) => {
    return pixels[4 * (i % cells) + Math.floor(i / cells)]!
  })
  return tensor([3, height, width], data)
}
