import fc from 'fast-check'
import { env, InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-web'
import { expect, test, vi } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { outputShape, type PaddingMode } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { bothAxes } from '#core/pair.ts'
import { poolGeometry } from '#core/poolGeometry.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import type { WindowGeometry } from '#core/windowGeometry.ts'
import {
  convCases,
  poolCases,
  runs,
  transposeSpec,
  wholeNumbers,
  type PoolCase,
} from './layerArbitraries.ts'
import { mismatch } from './mismatch.ts'
import { onnxModel, type OnnxNode } from './onnxModel.ts'

// A second implementation, onnxruntime, on random layers. Starting it takes most of the time.

env.wasm.numThreads = 1
vi.setConfig({ testTimeout: 60_000 })
const few = { ...runs, numRuns: 40 }

test('conv2d, zero padding', async () => {
  const cases = convCases({ paddingMode: 'zeros' }).filter(
    ({ geometry }) => leastPad(geometry) >= 0,
  )
  await fc.assert(
    fc.asyncProperty(cases, async ({ input, weight, bias, spec, geometry }) => {
      const node: OnnxNode = {
        operator: 'Conv',
        inputs: ['x', 'w', 'b'],
        outputs: ['y'],
        attributes: { ...window(geometry), group: geometry.groups },
      }
      const answer = await answers([node], { x: batched(input), w: weight, b: bias })
      expect(mismatch(batched(conv2d(input, weight, bias, spec)), answer('y'), 0)).toBeNull()
    }),
    few,
  )
})

test.each<[PaddingMode, string]>([
  ['reflect', 'reflect'],
  ['replicate', 'edge'],
  ['circular', 'wrap'],
])('conv2d, %s padding', async (paddingMode, mode) => {
  const cases = convCases({ paddingMode }).filter(({ geometry }) => leastPad(geometry) >= 0)
  await fc.assert(
    fc.asyncProperty(cases, async ({ input, weight, bias, spec, geometry }) => {
      const { padTop, padRight, padBottom, padLeft, groups } = geometry
      const pads = [0, 0, padTop, padLeft, 0, 0, padBottom, padRight]
      const nodes: OnnxNode[] = [
        { operator: 'Pad', inputs: ['x', 'pads'], outputs: ['padded'], attributes: { mode } },
        {
          operator: 'Conv',
          inputs: ['padded', 'w', 'b'],
          outputs: ['y'],
          attributes: { ...window(geometry), pads: [0, 0, 0, 0], group: groups },
        },
      ]
      const answer = await answers(nodes, { x: batched(input), pads, w: weight, b: bias })
      expect(mismatch(batched(conv2d(input, weight, bias, spec)), answer('y'), 0)).toBeNull()
    }),
    { ...runs, numRuns: 15 },
  )
})

test('convTranspose2d', async () => {
  const cases = convCases({ paddingMode: 'zeros' }).filter(
    ({ geometry }) => leastPad(geometry) >= 0,
  )
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { weight, geometry } = given
      const spec = transposeSpec(given)
      const x = wholeNumbers(outputShape(geometry), 5)
      const node: OnnxNode = {
        operator: 'ConvTranspose',
        inputs: ['x', 'w'],
        outputs: ['y'],
        attributes: {
          ...window(geometry),
          group: geometry.groups,
          output_padding: bothAxes(spec.outputPadding ?? 0, 'outputPadding', 0),
        },
      }
      const answer = await answers([node], { x: batched(x), w: weight })
      expect(mismatch(batched(convTranspose2d(x, weight, null, spec)), answer('y'), 0)).toBeNull()
    }),
    few,
  )
})

test('maxPool2d, with the places', async () => {
  await fc.assert(
    fc.asyncProperty(poolCases().filter(isUsual), async ({ input, spec }) => {
      const geometry = poolGeometry(input.shape, spec)
      const node: OnnxNode = {
        operator: 'MaxPool',
        inputs: ['x'],
        outputs: ['y', 'places'],
        attributes: { ...window(geometry), ceil_mode: Number(geometry.ceilMode) },
      }
      const answer = await answers([node], { x: batched(input) })
      const { output, argmax } = maxPool2d(input, spec)
      expect(mismatch(batched(output), answer('y'), 0)).toBeNull()
      // onnxruntime counts places through the whole tensor.
      const plane = geometry.inputHeight * geometry.inputWidth
      expect(Array.from(argmax)).toEqual(
        Array.from(answer('places').data, (place) => place % plane),
      )
    }),
    few,
  )
})

test('averagePool2d', async () => {
  await fc.assert(
    fc.asyncProperty(
      poolCases().filter(isUsual),
      fc.boolean(),
      async ({ input, spec }, countIncludePad) => {
        const geometry = poolGeometry(input.shape, spec)
        const node: OnnxNode = {
          operator: 'AveragePool',
          inputs: ['x'],
          outputs: ['y'],
          attributes: {
            ...window(geometry),
            ceil_mode: Number(geometry.ceilMode),
            count_include_pad: Number(countIncludePad),
          },
        }
        const answer = await answers([node], { x: batched(input) })
        expect(
          mismatch(batched(averagePool2d(input, { ...spec, countIncludePad })), answer('y')),
        ).toBeNull()
      },
    ),
    few,
  )
})

/** What onnxruntime answers to tensors and lists of whole numbers: its outputs, looked up by name. */
async function answers(
  nodes: readonly OnnxNode[],
  given: Readonly<Record<string, Tensor | readonly number[]>>,
): Promise<(name: string) => Tensor> {
  const inputs = mapValues(given, (value) => ('shape' in value ? 'float' : 'int64'))
  const names = nodes.at(-1)?.outputs ?? []
  const outputs = Object.fromEntries(
    names.map((name) => [name, name === 'places' ? 'int64' : 'float'] as const),
  )
  const session = await InferenceSession.create(onnxModel(nodes, inputs, outputs))
  const results = await session.run(mapValues(given, onnxTensor))
  await session.release()
  return (name) => {
    const result = results[name]
    if (result === undefined) throw new Error(`onnxruntime gave no ${name}`)
    return tensor(result.dims, Array.from(result.data as Float32Array | BigInt64Array, Number))
  }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  of: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]))
}

/** A window's attributes in ONNX's words. */
function window(geometry: WindowGeometry): Readonly<Record<string, readonly number[]>> {
  return {
    kernel_shape: [geometry.kernelHeight, geometry.kernelWidth],
    strides: [geometry.strideVertical, geometry.strideHorizontal],
    dilations: [geometry.dilationVertical, geometry.dilationHorizontal],
    pads: [geometry.padTop, geometry.padLeft, geometry.padBottom, geometry.padRight],
  }
}

function batched({ shape, data }: Tensor): Tensor {
  return tensor(shape.length === 3 ? [1, ...shape] : shape, data)
}

function onnxTensor(value: Tensor | readonly number[]): OnnxTensor {
  if ('shape' in value) return new OnnxTensor('float32', value.data, value.shape)
  return new OnnxTensor('int64', BigInt64Array.from(value, BigInt), [value.length])
}

function leastPad({ padTop, padRight, padBottom, padLeft }: WindowGeometry): number {
  return Math.min(padTop, padRight, padBottom, padLeft)
}

/** Padding that onnxruntime takes, less than a window, and a cell in every window: an empty one has no agreed maximum. */
function isUsual({ input, spec }: PoolCase): boolean {
  const { padTop, padRight, padBottom, padLeft, kernelHeight, kernelWidth } = poolGeometry(
    input.shape,
    spec,
  )
  const isNarrow =
    Math.max(padTop, padBottom) < kernelHeight && Math.max(padLeft, padRight) < kernelWidth
  return isNarrow && maxPool2d(input, spec).argmax.every((place) => place >= 0)
}
