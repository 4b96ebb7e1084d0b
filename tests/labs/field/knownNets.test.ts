import { expect, test } from 'vitest'
import { knownAs, knownNets } from '#labs/field/model/knownNets.ts'
import { initialField } from '#labs/field/settings.ts'
import { stackOf } from '#labs/field/model/stack.ts'

const stackNamed = (id: string) => {
  const { net, size, colour } = knownNets.find((known) => known.id === id)!
  return stackOf({ ...initialField, net, size, colour })
}

// What the papers, or who counted them, say; LeNet-5's S4 as LeCun et al. draw it, with all 16 maps connected.
test.each<[id: string, layer: number, field: number, jump: number, size: number]>([
  ['small', 4, 10, 2, 12],
  ['lenet-5', 4, 16, 4, 5],
  ['lenet-5', 5, 32, 4, 1],
  ['alexnet', 8, 195, 32, 6],
  ['vgg-16', 18, 212, 32, 7],
  ['resnet-18', 10, 99, 8, 28],
  ['dilated', 4, 31, 1, 64],
  ['u-net', 14, 140, 16, 28],
  ['plain', 10, 21, 1, 28],
])('%s, layer %i: sees %i, jump %i, %i units a side', (id, layer, field, jump, size) => {
  expect(stackNamed(id).levels[layer]).toMatchObject({
    receptiveField: [field, field],
    jump: [jump, jump],
    size: [size, size],
  })
})

test.each<[id: string, parameters: number]>([
  ['vgg-16', 14_714_688],
  ['alexnet', 2_469_696],
  ['lenet-5', 156 + 2416 + 48_120],
])('%s has %i parameters', (id, parameters) => {
  expect(stackNamed(id).parameters).toBe(parameters)
})

test('VGG-16 takes 15.3 billion products', () => {
  expect(stackNamed('vgg-16').multiplyAdds).toBe(15_346_630_656)
})

test.each(knownNets)(
  '$label fits, is known again by its layers, and looks at a layer of it',
  (known) => {
    expect(stackNamed(known.id).problem).toBeUndefined()
    expect(stackNamed(known.id).levels[known.layer]).toBeDefined()
    expect(knownAs(structuredClone(known.net))).toBe(known)
  },
)

test.each(knownNets)('$label: sides of maps come in pairs', ({ about }) => {
  expect(about).not.toMatch(/(?<![×\d])\d+ (units|pixels)/)
})
