import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { maxPoolValues } from '#core/maxPool2d.ts'
import { receptiveField } from '#core/receptiveField.ts'
import type { Tensor } from '#core/tensor.ts'
import { seenBlocks, type StackLayer, unitGradient } from '#core/unitGradient.ts'
import { seededRandom } from '#data/seededRandom.ts'

const side = 11
const maps = 2

interface Drawn {
  readonly kind: StackLayer['kind']
  readonly kernel: number
  readonly stride: number
  readonly dilation: number
  readonly padding: number | 'same'
}

const layer: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('conv', 'conv', 'max', 'average', 'transposed'),
  kernel: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 2 }),
  dilation: fc.integer({ min: 1, max: 2 }),
  padding: fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, fc.constant('same' as const)),
})

test('the gradient is what the unit changes by when a pixel does, whatever the layers', () => {
  let compared = 0
  fc.assert(
    fc.property(
      fc.array(layer, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.boolean(),
      (drawn, seed, relu) => {
        const random = seededRandom(seed)
        const layers = drawn.map((each, at) => stackLayer(each, at === 0 ? 1 : undefined, random))
        const sizes = sizesOf(layers)
        fc.pre(sizes !== undefined && hasOneInput(drawn))
        const [rows, cols] = sizes!.at(-1)!
        const unit = [Math.floor(random() * rows), Math.floor(random() * cols)] as const
        const image = randomTensor([1, side, side], random)
        const { rows: r, cols: c } = seenBlocks(layers, [side, side], unit)[0]!
        fc.pre(r.last >= r.first && c.last >= c.first)
        const input = cropped(image, r, c)
        const gradient = unitGradient({ layers, inputSize: [side, side], unit, input, relu })
        expect(gradient.shape).toEqual(input.shape)
        const [row, col] = [pick(r, random), pick(c, random)]
        const at = (row - r.first) * (c.last - c.first + 1) + col - c.first
        const slope = (step: number) => {
          const valueAt = (by: number) => {
            const data = image.data.slice()
            data[row * side + col]! += by
            return forward(layers, { ...image, data }, relu, unit)
          }
          return (valueAt(step) - valueAt(-step)) / (2 * step)
        }
        // Where a max or a ReLU turns close by, there is no one slope.
        fc.pre(Math.abs(slope(4e-3) - slope(2e-3)) < 2e-3)
        compared++
        expect(Math.abs(gradient.data[at]! - slope(2e-3))).toBeLessThan(6e-3)
      },
    ),
    { seed: 2016, numRuns: 250 },
  )
  expect(compared).toBeGreaterThan(150)
})

/** A first layer that is a pool would leave the image one map, where the next expects two. */
function hasOneInput([first]: readonly Drawn[]): boolean {
  return first?.kind === 'conv' || first?.kind === 'transposed'
}

function stackLayer(
  { kind, kernel, stride, dilation, padding }: Drawn,
  inputs = maps,
  random: () => number,
): StackLayer {
  const isPool = kind === 'max' || kind === 'average'
  const isTooMuch =
    padding === 'same' ? kind === 'transposed' : isPool && dilation * (kernel - 1) + 1 < 2 * padding
  const pads = isTooMuch ? 0 : padding
  const window = { kernelSize: kernel, stride, dilation, padding: pads }
  if (isPool) return { ...window, kind }
  const shape = kind === 'conv' ? [maps, inputs, kernel, kernel] : [inputs, maps, kernel, kernel]
  return { ...window, kind, transposed: kind === 'transposed', weight: randomTensor(shape, random) }
}

function sizesOf(layers: readonly StackLayer[]) {
  try {
    const sizes = receptiveField(layers, side).map(({ size }) => size)
    return sizes.every(([rows]) => rows < 60) ? sizes : undefined
  } catch {
    return undefined
  }
}

/** The unit, worked out from the whole image. */
function forward(
  layers: readonly StackLayer[],
  image: Tensor,
  relu: boolean,
  [row, col]: readonly [number, number],
): number {
  let values = image
  for (const [at, one] of layers.entries()) {
    const { stride = 1, dilation = 1, kernelSize } = one
    const { padding = 0 } = one
    const spec = { stride, dilation, padding }
    if (one.kind === 'conv') values = conv2d(values, one.weight, null, spec)
    else if (one.kind === 'transposed')
      values = convTranspose2d(values, one.weight, null, { ...spec, padding: Number(padding) })
    else if (one.kind === 'max') values = maxPoolValues(values, { ...spec, kernelSize })
    else values = averagePool2d(values, { ...spec, kernelSize })
    if (relu && 'weight' in one && at < layers.length - 1)
      values = { ...values, data: values.data.map((value) => Math.max(0, value)) }
  }
  return values.data[row * values.shape[2]! + col]!
}

function randomTensor(shape: number[], random: () => number): Tensor {
  const length = shape.reduce((all, each) => all * each, 1)
  return { shape, data: Float32Array.from({ length }, () => 2 * random() - 1) }
}

interface Range {
  readonly first: number
  readonly last: number
}

function cropped({ data }: Tensor, rows: Range, cols: Range): Tensor {
  const [height, width] = [rows.last - rows.first + 1, cols.last - cols.first + 1]
  return {
    shape: [1, height, width],
    data: Float32Array.from({ length: height * width }, (_, at) => {
      return data[(rows.first + Math.floor(at / width)) * side + cols.first + (at % width)]!
    }),
  }
}

function pick({ first, last }: Range, random: () => number): number {
  return first + Math.floor(random() * (last - first + 1))
}
