import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageCounts, averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, outputShape } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { convTransposeGeometry, type ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import { costs } from '#core/costs.ts'
import { dense } from '#core/dense.ts'
import { layerSize, type Layer } from '#core/layer.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { poolGeometry } from '#core/poolGeometry.ts'
import type { Tensor } from '#core/tensor.ts'
import { wiring, type Connection } from '#core/wiring.ts'
import { convCases, poolCases, runs, wholeNumbers } from './layerArbitraries.ts'

/** Per output of a layer: Σ input · weight over its connections. */
function sums(layer: Layer, input: Float32Array, weight: Float32Array): number[] {
  return outputs(layer, (connections) =>
    connections.reduce((sum, at) => sum + (input[at.input] ?? NaN) * (weight[at.weight] ?? NaN), 0),
  )
}

function outputs<Value>(layer: Layer, of: (connections: Connection[]) => Value): Value[] {
  const wires = wiring(layer)
  return Array.from({ length: wires.outputs }, (_, output) => of(wires.ofOutput(output)))
}

const unbatched = <Given extends { input: Tensor }>({ input }: Given) => input.shape.length === 3

describe('summing over the wiring is the layer', () => {
  test('convolution', () => {
    fc.assert(
      fc.property(convCases().filter(unbatched), ({ input, weight, spec, geometry }) => {
        const summed = sums({ kind: 'conv', geometry }, input.data, weight.data)
        expect(summed).toEqual(Array.from(conv2d(input, weight, null, spec).data))
      }),
      runs,
    )
  })

  test('transposed convolution', () => {
    const whole = convCases({ padding: 0, paddingMode: 'zeros' }).filter(unbatched)
    fc.assert(
      fc.property(whole, ({ weight, spec, geometry }) => {
        const input = wholeNumbers(outputShape(geometry), 3)
        const { stride = 1, dilation = 1, groups = 1 } = spec
        const back: ConvTransposeSpec = { stride, dilation, groups, outputPadding: 0 }
        const given = convTransposeGeometry(input.shape, weight.shape, back)
        const summed = sums({ kind: 'convTranspose', geometry: given }, input.data, weight.data)
        expect(summed).toEqual(Array.from(convTranspose2d(input, weight, null, back).data))
      }),
      runs,
    )
  })

  test('locally connected, every output given the same kernel: convolution', () => {
    fc.assert(
      fc.property(convCases().filter(unbatched), ({ input, weight, spec, geometry }) => {
        const positions = geometry.outputHeight * geometry.outputWidth
        const window = weight.data.length / geometry.outputChannels
        const own = Float32Array.from({ length: weight.data.length * positions }, (_, at) => {
          const channel = Math.floor(at / (positions * window))
          return weight.data[channel * window + (at % window)] ?? NaN
        })
        const summed = sums({ kind: 'local', geometry }, input.data, own)
        expect(summed).toEqual(Array.from(conv2d(input, weight, null, spec).data))
      }),
      runs,
    )
  })

  test('locally connected: one weight changed changes one output', () => {
    const geometry = convGeometry([2, 4, 4], [3, 2, 2, 2])
    const layer: Layer = { kind: 'local', geometry }
    const { weights } = wiring(layer)
    expect(weights).toBe(3 * 9 * 2 * 4)
    const ones = new Float32Array(2 * 16).fill(1)
    const weight = new Float32Array(weights).fill(1)
    weight[2 * 4 * 10 + 5] = 4 // the sixth weight of output 10
    const changed = sums(layer, ones, weight).flatMap((sum, at) => (sum === 8 ? [] : [[at, sum]]))
    expect(changed).toEqual([[10, 11]])
  })

  test('average pooling, divided by the window', () => {
    fc.assert(
      fc.property(
        poolCases().filter(unbatched),
        fc.boolean(),
        ({ input, spec }, countIncludePad) => {
          const geometry = poolGeometry(input.shape, spec)
          const counts = averageCounts(geometry, countIncludePad)
          const ones = new Float32Array(wiring({ kind: 'pool', geometry }).weights).fill(1)
          const divided = sums({ kind: 'pool', geometry }, input.data, ones).map((sum, at) => {
            const row = Math.floor(at / geometry.outputWidth) % geometry.outputHeight
            const cells =
              (counts.rows[row] ?? NaN) * (counts.cols[at % geometry.outputWidth] ?? NaN)
            return Math.fround(sum / Math.max(1, cells))
          })
          expect(divided).toEqual(
            Array.from(averagePool2d(input, { ...spec, countIncludePad }).data),
          )
        },
      ),
      runs,
    )
  })

  test.each(['same', 'same-lower'] as const)(
    'average pooling, padding %s: the mean of what is read',
    (padding) => {
      const input = wholeNumbers([2, 5, 7], 3)
      const spec = { kernelSize: 3, stride: 2, padding }
      const geometry = poolGeometry(input.shape, spec)
      const means = outputs({ kind: 'pool', geometry }, (connections) =>
        Math.fround(
          connections.reduce((sum, at) => sum + (input.data[at.input] ?? NaN), 0) /
            connections.length,
        ),
      )
      expect(means).toEqual(Array.from(averagePool2d(input, spec).data))
    },
  )

  test('max pooling, the largest of the window', () => {
    fc.assert(
      fc.property(poolCases().filter(unbatched), ({ input, spec }) => {
        const geometry = poolGeometry(input.shape, spec)
        const largest = outputs({ kind: 'pool', geometry }, (connections) =>
          Math.max(...connections.map((at) => input.data[at.input] ?? NaN)),
        )
        expect(largest).toEqual(Array.from(maxPool2d(input, spec).output.data))
      }),
      runs,
    )
  })

  test('dense', () => {
    const [input, weight] = [wholeNumbers([7], 1), wholeNumbers([4, 7], 2)]
    const summed = sums({ kind: 'dense', inputs: 7, outputs: 4 }, input.data, weight.data)
    expect(summed).toEqual(Array.from(dense(input, weight, null).data))
  })
})

describe('looked up by output, by input and by weight, the connections are the same', () => {
  const layers: fc.Arbitrary<Layer> = fc.oneof(
    convCases().map(({ geometry }): Layer => ({ kind: 'conv', geometry })),
    convCases().map(({ geometry }): Layer => ({ kind: 'local', geometry })),
    convCases({ padding: 0, paddingMode: 'zeros' }).map(({ geometry, weight, spec }): Layer => {
      const { stride = 1, dilation = 1, groups = 1 } = spec
      const shape = outputShape(geometry)
      return {
        kind: 'convTranspose',
        geometry: convTransposeGeometry(shape, weight.shape, { stride, dilation, groups }),
      }
    }),
    poolCases().map(({ input, spec }): Layer => ({
      kind: 'pool',
      geometry: poolGeometry(input.shape, spec),
    })),
    fc.constant<Layer>({ kind: 'dense', inputs: 5, outputs: 3 }),
  )

  test('and as many as are counted', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const wires = wiring(layer)
        const all = (count: number, look: (index: number) => Connection[]) =>
          Array.from({ length: count }, (_, index) => look(index)).flatMap((found) =>
            found.map(named),
          )
        const byOutput = all(wires.outputs, wires.ofOutput)
        expect(all(wires.inputs, wires.ofInput).toSorted()).toEqual(byOutput.toSorted())
        expect(all(wires.weights, wires.ofWeight).toSorted()).toEqual(byOutput.toSorted())
        expect(new Set(byOutput).size).toBe(byOutput.length)
        expect(wires.connections).toBe(byOutput.length)
      }),
      { ...runs, numRuns: 60 },
    )
  })

  test('costs counts them without listing them', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const unbiased: Layer = layer.kind === 'pool' ? layer : { ...layer, bias: false }
        const wires = wiring(layer)
        const counted = costs(unbiased)
        expect(counted.connections).toBe(wires.connections)
        expect(counted.outputs).toBe(wires.outputs)
        expect(layerSize(layer)).toEqual({ inputs: wires.inputs, outputs: wires.outputs })
        expect(counted.parameters).toBe(layer.kind === 'pool' ? 0 : wires.weights)
      }),
      { ...runs, numRuns: 60 },
    )
  })

  const named = ({ output, input, weight, kernelRow, kernelCol }: Connection) =>
    `${output} reads ${input} through ${weight} at ${kernelRow}, ${kernelCol}`
})

describe('look-ups', () => {
  const geometry = convGeometry([1, 4, 4], [1, 1, 3, 3], { padding: 1, paddingMode: 'reflect' })
  const wires = wiring({ kind: 'conv', geometry })

  test('an output at a corner under reflect padding reads some cells twice', () => {
    expect(wires.ofOutput(0).map((connection) => connection.input)).toEqual([
      5, 4, 5, 1, 0, 1, 5, 4, 5,
    ])
  })

  test('a weight is used at every output', () => {
    expect(wires.ofWeight(4).map(({ output, input }) => [output, input])).toEqual(
      Array.from({ length: 16 }, (_, at) => [at, at]),
    )
  })

  test('zero padding makes no connection', () => {
    const zeros = convGeometry([1, 4, 4], [1, 1, 3, 3], { padding: 1 })
    const inputs = wiring({ kind: 'conv', geometry: zeros })
      .ofOutput(0)
      .map((connection) => connection.input)
    expect(inputs).toEqual([0, 1, 4, 5])
  })

  test.each([
    ['output', () => wires.ofOutput(16), 'there is no output 16: 0 to 15 would do'],
    ['input', () => wires.ofInput(-1), 'there is no input -1: 0 to 15 would do'],
    ['weight', () => wires.ofWeight(0.5), 'there is no weight 0.5: 0 to 8 would do'],
  ])('an %s that is not there is refused', (_name, look, sentence) => {
    expect(look).toThrow(new RangeError(sentence))
  })
})
