import fc from 'fast-check'
import { convGeometry, type ConvGeometry, type ConvSpec, type Padding } from '#core/convGeometry.ts'
import type { ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import { paddingModes } from '#core/padding.ts'
import { poolGeometry, type PoolSpec } from '#core/poolGeometry.ts'
import { cellCount, tensor, type Tensor } from '#core/tensor.ts'

/** Every property runs on the same cases each time. */
export const runs = { seed: 20_240_607, numRuns: 150 }

/** A convolution that can be: shapes and options that go together, numbers small and whole so that sums are exact. */
export interface ConvCase {
  readonly input: Tensor
  readonly weight: Tensor
  readonly bias: Tensor
  readonly spec: ConvSpec
  readonly geometry: ConvGeometry
}

export interface PoolCase {
  readonly input: Tensor
  readonly spec: PoolSpec
}

const small = (most: number) => fc.integer({ min: 1, max: most })
const axes = (most: number) => fc.tuple(small(most), small(most))
const amount = fc.integer({ min: -1, max: 4 })

const anyPadding: fc.Arbitrary<Padding> = fc.oneof(
  fc.constantFrom('valid' as const, 'same' as const, 'same-lower' as const, 'full' as const),
  fc.integer({ min: 0, max: 3 }),
  fc.record({ top: amount, right: amount, bottom: amount, left: amount }),
)

/** Convolutions of every kind; `only` fixes some of their options. */
export function convCases(only: ConvSpec = {}): fc.Arbitrary<ConvCase> {
  return fc
    .record({
      batch: fc.option(small(3), { nil: null }),
      groups: small(3),
      groupInputs: small(3),
      groupOutputs: small(3),
      size: axes(9),
      kernel: axes(4),
      spec: fc.record({
        stride: axes(3),
        dilation: axes(3),
        padding: anyPadding,
        paddingMode: fc.constantFrom(...paddingModes),
      }),
      seed: fc.integer(),
    })
    .map(({ batch, groups, groupInputs, groupOutputs, size, kernel, spec, seed }) => ({
      inputShape: [...(batch === null ? [] : [batch]), groups * groupInputs, ...size],
      weightShape: [groups * groupOutputs, groupInputs, ...kernel],
      spec: { ...spec, groups, ...only },
      seed,
    }))
    .filter(({ inputShape, weightShape, spec }) =>
      isPossible(() => convGeometry(inputShape, weightShape, spec)),
    )
    .map(({ inputShape, weightShape, spec, seed }) => ({
      input: wholeNumbers(inputShape, seed),
      weight: wholeNumbers(weightShape, seed + 1),
      bias: wholeNumbers(weightShape.slice(0, 1), seed + 2),
      spec,
      geometry: convGeometry(inputShape, weightShape, spec),
    }))
}

/** Poolings of every kind. */
export function poolCases(): fc.Arbitrary<PoolCase> {
  const around = fc.integer({ min: 0, max: 2 })
  return fc
    .record({
      batch: fc.option(small(3), { nil: null }),
      channels: small(3),
      size: axes(9),
      spec: fc.record({
        kernelSize: axes(4),
        stride: axes(3),
        dilation: axes(2),
        padding: fc.oneof(
          around,
          fc.constantFrom('valid' as const, 'same' as const, 'same-lower' as const),
          fc.record({ top: around, right: around, bottom: around, left: around }),
        ),
        ceilMode: fc.boolean(),
      }),
      seed: fc.integer(),
    })
    .map(({ batch, channels, size, spec, seed }) => ({
      shape: [...(batch === null ? [] : [batch]), channels, ...size],
      spec,
      seed,
    }))
    .filter(({ shape, spec }) => isPossible(() => poolGeometry(shape, spec)))
    .map(({ shape, spec, seed }) => ({ input: wholeNumbers(shape, seed), spec }))
}

/** The transposed convolution that leads back to the very shape that the convolution came from. */
export function transposeSpec({ spec, geometry }: ConvCase): ConvTransposeSpec {
  const { padTop, padRight, padBottom, padLeft } = geometry
  const left = (size: number, reach: number, stride: number) => (size - reach) % stride
  return {
    stride: spec.stride ?? 1,
    dilation: spec.dilation ?? 1,
    groups: geometry.groups,
    padding: { top: padTop, right: padRight, bottom: padBottom, left: padLeft },
    outputPadding: [
      left(
        geometry.inputHeight + padTop + padBottom,
        geometry.reachVertical,
        geometry.strideVertical,
      ),
      left(
        geometry.inputWidth + padLeft + padRight,
        geometry.reachHorizontal,
        geometry.strideHorizontal,
      ),
    ],
  }
}

/** Whole numbers from −9 to 9, the same for the same seed. */
export function wholeNumbers(shape: readonly number[], seed: number): Tensor {
  let state = seed | 0
  const data = Float32Array.from({ length: cellCount(shape) }, () => {
    // xorshift with an odd increment, so that a seed of 0 moves too
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    return (((mixed ^ (mixed >>> 13)) >>> 0) % 19) - 9
  })
  return tensor(shape, data)
}

function isPossible(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
