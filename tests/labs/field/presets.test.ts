import { beforeEach, expect, test } from 'vitest'
import type { FieldLab } from '#labs/field/field.ts'
import { lab as fieldLab } from '#labs/field/lab.ts'
import { isMeasuredFor } from '#labs/field/model/effectiveField.ts'
import { repairField } from '#labs/field/field.ts'
import { chosenLevel } from '#labs/field/model/stack.ts'
import { fieldPresets } from '#labs/field/presets.ts'
import { chooseUnit } from '#labs/field/view/choose.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'

let shell: ShellLab
let lab: FieldLab

beforeEach(() => {
  shell = fieldLab.create()
  lab = shell.instance as FieldLab
})

const presets = fieldPresets.map(({ label, sentence }, at) => ({ label, sentence, at }))
const pairText = ([down, across]: readonly [number, number]) => `${down}×${across}`

test.each(presets)('“$label” names the field of its unit by both sides', ({ at, sentence }) => {
  shell.presets[at]?.apply()
  const { layerIndex, receptiveField } = chosenLevel(lab.layer())
  const isSaid = layerIndex > 0 && /\d pixels|see \d/.test(sentence)
  expect(sentence).toContain(isSaid ? pairText(receptiveField) : '')
  expect(sentence).not.toMatch(/(?<![×\d])\d+ (units|pixels)/)
})

test('there is a preset for each of the keys 1 to 9', () => {
  expect(fieldPresets).toHaveLength(9)
})

test.each(presets)('“$label” is legal, plays, and a link holds it', ({ at, sentence }) => {
  const { session } = lab
  const { apply, holds } = shell.presets[at]!
  apply()
  const settings = session.settings()
  expect(holds()).toBe(true)
  expect(repairField(settings)).toEqual({ settings, notes: [] })
  const { layerIndex, size } = chosenLevel(lab.layer())
  const step = Math.floor((size[0] - 1) / 2) * size[1] + Math.floor((size[1] - 1) / 2)
  expect(session.playback.getState()).toMatchObject({ step, playing: true })
  expect(layerIndex === 0 || isMeasuredFor(lab.layer(), lab.scene())).toBe(true)
  expect(sentence).toMatch(/^[A-Z].{20,120}\.$/)
  const [, query = ''] = session.writeLink().split('?')
  session.reset()
  expect(session.readLink(query)).toEqual([])
  expect(session.settings()).toEqual(settings)
})

test('a preset and a reset forget the unit that the pointer rests on: the next stack may not have it', () => {
  const unit = { layerIndex: 4, row: 9, column: 1 }
  for (const begin of [shell.presets[1]!.apply, lab.session.reset]) {
    lab.pointing.pointAt(unit)
    begin()
    expect(lab.pointing.get().hovered).toBeUndefined()
  }
})

test('two on a page know nothing of one another', () => {
  const other = fieldLab.create()
  shell.presets[3]!.apply()
  chooseUnit(lab, { layerIndex: 2, row: 3, column: 4 })
  lab.pointing.pointAt({ layerIndex: 1, row: 0, column: 0 })
  expect(other.session.writeLink()).toBe('#/receptive-field')
  const { layer, pointing } = other.instance as FieldLab
  expect(layer().levels).toHaveLength(5)
  expect(pointing.get().hovered).toBeUndefined()
})
