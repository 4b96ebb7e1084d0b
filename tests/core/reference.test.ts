import { describe, expect, test } from 'vitest'
import { elu, leakyRelu, relu, relu6, sigmoid, softplus, tanh } from '#core/activations.ts'
import { averagePool2d, type AveragePoolSpec } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import type { ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import { dense } from '#core/dense.ts'
import { col2im, im2col } from '#core/im2col.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import type { PoolSpec } from '#core/poolGeometry.ts'
import { logSoftmax, softmax } from '#core/softmax.ts'
import type { Tensor } from '#core/tensor.ts'
import { conv2dByDefinition, denseByDefinition, maxPool2dByDefinition } from './definitions.ts'
import { mismatch } from './mismatch.ts'
import { readReference } from './readReference.ts'

// What PyTorch answers; scripts/reference.py wrote it. Sums of eighths are exact: nothing to allow for.

interface Kernelled {
  input: Tensor
  weight: Tensor
  bias: Tensor | null
  output: Tensor
}

// A case in normal numbers may round its sums in another order.
const roundingOf = (title: string) => (title.startsWith('normal numbers') ? 1e-6 : 0)

describe.each([
  ['conv2d', conv2d],
  ['fillConv2d', conv2dByDefinition],
])('%s', (_name, conv) => {
  const cases = readReference<Kernelled & { spec: ConvSpec }>('conv2d')
  test.each(cases)('%s', (title, { input, weight, bias, spec, output }) => {
    expect(mismatch(conv(input, weight, bias, spec), output, roundingOf(title))).toBeNull()
  })
})

describe('convTranspose2d', () => {
  const cases = readReference<Kernelled & { spec: ConvTransposeSpec }>('convTranspose2d')
  test.each(cases)('%s', (title, { input, weight, bias, spec, output }) => {
    expect(
      mismatch(convTranspose2d(input, weight, bias, spec), output, roundingOf(title)),
    ).toBeNull()
  })
})

describe.each([
  ['maxPool2d', maxPool2d],
  ['fillMaxPool2d', maxPool2dByDefinition],
])('%s', (_name, pool) => {
  const cases = readReference<{ input: Tensor; spec: PoolSpec; output: Tensor; argmax: Tensor }>(
    'maxPool2d',
  )
  test.each(cases)('%s', (_title, { input, spec, output, argmax }) => {
    const pooled = pool(input, spec)
    expect(mismatch(pooled.output, output, 0)).toBeNull()
    expect(Array.from(pooled.argmax)).toEqual(Array.from(argmax.data))
  })
})

describe('averagePool2d', () => {
  const cases = readReference<{ input: Tensor; spec: AveragePoolSpec; output: Tensor }>(
    'averagePool2d',
  )
  test.each(cases)('%s', (_title, { input, spec, output }) => {
    expect(mismatch(averagePool2d(input, spec), output)).toBeNull()
  })
})

describe.each([
  ['dense', dense],
  ['fillDense', denseByDefinition],
])('%s', (_name, layer) => {
  test.each(readReference<Kernelled>('dense'))('%s', (_title, { input, weight, bias, output }) => {
    expect(mismatch(layer(input, weight, bias), output, 0)).toBeNull()
  })
})

describe('activations', () => {
  type ActivationName = 'relu' | 'relu6' | 'leakyRelu' | 'elu' | 'sigmoid' | 'tanh' | 'softplus'
  const functions: Record<ActivationName, (input: Tensor, parameter?: number) => Tensor> = {
    relu,
    relu6,
    leakyRelu,
    elu,
    sigmoid,
    tanh,
    softplus,
  }
  interface Activated {
    activation: ActivationName
    parameter?: number
    input: Tensor
    output: Tensor
  }
  test.each(readReference<Activated>('activations'))(
    '%s',
    (_title, { activation, parameter, input, output }) => {
      expect(mismatch(functions[activation](input, parameter), output)).toBeNull()
    },
  )
})

describe('softmax and logSoftmax', () => {
  interface Softened {
    input: Tensor
    axis: number
    softmax: Tensor
    logSoftmax: Tensor
  }
  test.each(readReference<Softened>('softmax'))('%s', (_title, given) => {
    expect(mismatch(softmax(given.input, given.axis), given.softmax)).toBeNull()
    expect(mismatch(logSoftmax(given.input, given.axis), given.logSoftmax)).toBeNull()
  })
})

describe('im2col and col2im', () => {
  interface Columns {
    kernel: [number, number]
    spec: ConvSpec
    input: Tensor
    columns: Tensor
    otherColumns: Tensor
    image: Tensor
  }
  test.each(readReference<Columns>('columns'))('%s', (_title, given) => {
    const geometry = convGeometry(
      given.input.shape,
      [1, given.input.shape[1] ?? 0, ...given.kernel],
      given.spec,
    )
    expect(mismatch(im2col(given.input, geometry), given.columns, 0)).toBeNull()
    expect(mismatch(col2im(given.otherColumns, geometry), given.image, 0)).toBeNull()
  })
})
