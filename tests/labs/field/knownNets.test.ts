import { expect, test } from 'vitest'
import { knownAs, knownNets } from '#labs/field/knownNets.ts'
import { fieldPresets } from '#labs/field/presets.ts'
import { fieldSession, repairField } from '#labs/field/session.ts'
import { initialField } from '#labs/field/settings.ts'
import { isMeasuredFor } from '#labs/field/effectiveField.ts'
import { sceneNow } from '#labs/field/fieldNow.ts'
import { chosenPlace, stackOf } from '#labs/field/stack.ts'

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
  expect(stackNamed(id).places[layer]).toMatchObject({
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
    expect(stackNamed(known.id).places[known.layer]).toBeDefined()
    expect(knownAs(structuredClone(known.net))).toBe(known)
  },
)

const pairText = ([down, across]: readonly [number, number]) => `${down}×${across}`

test.each(fieldPresets)('“$label” names the field of its unit by both sides', ({ apply, say }) => {
  apply()
  const place = chosenPlace(fieldSession.settings())
  const isSaid = place.place > 0 && /\d pixels|see \d/.test(say)
  expect(say).toContain(isSaid ? pairText(place.receptiveField) : '')
  expect(say).not.toMatch(/(?<![×\d])\d+ (units|pixels)/)
})

test.each(knownNets)('$label: sides of maps come in pairs', ({ about }) => {
  expect(about).not.toMatch(/(?<![×\d])\d+ (units|pixels)/)
})

test('there is a preset for each of the keys 1 to 9', () => {
  expect(fieldPresets).toHaveLength(9)
})

test.each(fieldPresets)(
  '“$label” is legal, plays, and a link holds it',
  ({ apply, holds, say }) => {
    apply()
    const settings = fieldSession.settings()
    expect(holds()).toBe(true)
    expect(repairField(settings)).toEqual({ settings, notes: [] })
    const { place, size } = chosenPlace(settings)
    const step = Math.floor((size[0] - 1) / 2) * size[1] + Math.floor((size[1] - 1) / 2)
    expect(fieldSession.playback.getState()).toMatchObject({ step, playing: true })
    expect(place === 0 || isMeasuredFor(stackOf(settings), sceneNow().scene)).toBe(true)
    expect(say).toMatch(/^[A-Z].{20,120}\.$/)
    const [, query = ''] = fieldSession.writeLink().split('?')
    fieldSession.reset()
    expect(fieldSession.readLink(query)).toEqual([])
    expect(fieldSession.settings()).toEqual(settings)
  },
)
