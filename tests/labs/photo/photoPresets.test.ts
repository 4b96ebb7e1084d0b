import { expect, test } from 'vitest'
import { photoPresets } from '#labs/photo/presets.ts'
import { photoSession } from '#labs/photo/session.ts'
import { photoPngName } from '#labs/photo/photoPngName.ts'

test.each(photoPresets)('$label holds until what it set is changed', ({ apply, holds }) => {
  apply()
  expect(holds()).toBe(true)
  photoSession.change({ border: 'zeros' })
  expect(holds()).toBe(true)
  photoSession.readLink('in=rocket')
  expect(holds()).toBe(false)
  photoSession.undo()
  expect(holds()).toBe(true)
})

test.each([
  ['in=cat&f=gaussian:1~!box:3~sobel-x', 'cat-gaussian-sobel-x'],
  ['in=rocket&f=none&colour=sepia', 'rocket-sepia'],
  ['f=gaussian:1&gradient=magnitude', 'astronaut-gaussian-gradient-magnitude'],
])('a saved picture is called by what was done: %s', (query, name) => {
  photoSession.readLink(query)
  expect(photoPngName()).toBe(name)
})
