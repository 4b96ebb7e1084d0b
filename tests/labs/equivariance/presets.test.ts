import { beforeEach, expect, test } from 'vitest'
import { describeStep } from '#labs/equivariance/lab.ts'
import type { EquivarianceLab } from '#labs/equivariance/equivariance.ts'
import { lab as equivarianceLab } from '#labs/equivariance/lab.ts'
import { findAt } from '#labs/equivariance/model/findScene.ts'
import { equivariancePresets } from '#labs/equivariance/presets.ts'
import { repairEquivariance } from '#labs/equivariance/equivariance.ts'
import { amountNow, moveTo, shiftTo } from '#labs/equivariance/view/moves.ts'
import { equivarianceTable, initialEquivariance } from '#labs/equivariance/settings.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { decodeSettings } from '#state/decodeSettings.ts'

let shell: ShellLab
let lab: EquivarianceLab

beforeEach(() => {
  shell = equivarianceLab.create()
  lab = shell.instance as EquivarianceLab
})

const stepSentence = () => describeStep(lab.layer(), lab.moment().output)
const find = () => findAt(lab.layer(), lab.moment().output)

test.each(equivariancePresets.map(({ label, sentence }, at) => ({ label, sentence, at })))(
  '“$label” is legal, and a link holds it',
  ({ at, sentence }) => {
    const { apply, holds } = shell.presets[at]!
    apply()
    const settings = lab.session.settings()
    expect(repairEquivariance(settings)).toEqual({ settings, notes: [] })
    expect(holds()).toBe(true)
    expect(sentence).toMatch(/^[A-Z].{20,120}\.$/)
    const link = lab.session.writeLink()
    const before = stepSentence()
    lab.session.reset()
    expect(lab.session.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(lab.session.settings()).toEqual(settings)
    expect(stepSentence()).toBe(before)
  },
)

const preset = (label: string, amount?: number) => {
  shell.presets.find((one) => one.label === label)?.apply()
  if (amount !== undefined) moveTo(lab, amount)
  return lab.scene()
}

test('what the presets say is so', () => {
  expect(equivariancePresets).toHaveLength(11)
  expect(preset('Shift: exactly the same', -7).largest).toBe(0)
  expect(preset('Zero padding', 5)).toMatchObject({ largestInside: 0 })
  expect(lab.scene().largestAtBorder).toBeGreaterThan(0)
  expect(preset('Stride 2: odd shifts', 4).largest).toBe(0)
  expect(preset('Stride 2: odd shifts', 3).largest).toBeGreaterThan(10)
  const pooled = preset('Max pool', 3)
  const blurred = preset('Blur first', 3)
  expect(blurred.largest / blurred.reach).toBeLessThan((0.7 * pooled.largest) / pooled.reach)
  expect(preset('Rotate by 90°: Gaussian').largest).toBeLessThan(1e-5)
  expect(preset('Rotate by 90°: Sobel').largest).toBeGreaterThan(10)
  for (const [label, least] of [
    ['Find it anywhere', 0.999],
    ['Faint, in noise', 0.8],
  ] as const)
    for (const amount of [-24, 0, 7]) {
      preset(label, amount)
      expect(find().peak).toMatchObject(find().place)
      expect(find().peak.value).toBeGreaterThan(least)
    }
})

test('announced: the transform, the largest difference, and why', () => {
  shiftTo(lab, 3, 1, 0)
  expect(stepSentence()).toBe(
    'shift by 3 to the right, 1 down: largest difference 0. Exactly the same: every number is equal, bit for bit.',
  )
  lab.session.change({ stride: 2 })
  expect(stepSentence()).toContain('Stride phase')
  lab.session.change({ stride: 1, border: 'zeros', picture: stripes })
  expect(stepSentence()).toMatch(/Inside, away from the border: 0; at the border: up to/)
})

const stripes = { kind: 'built-in', id: 'stripes' } as const

test('what cannot be drawn is brought to what can, with a sentence', () => {
  const settings = { ...initialEquivariance, size: 16, stride: 4, layers: 3, own: [1, 2] }
  const repaired = repairEquivariance(settings)
  expect(repaired.settings).toMatchObject({ layers: 1, own: initialEquivariance.own })
  expect(repaired.notes).toHaveLength(2)
  const { notes } = decodeSettings(equivarianceTable, 'kernel=nothing&border=wall')
  expect(notes).toHaveLength(2)
})

test('one drag is one step back, to where the picture was on both axes', () => {
  moveTo(lab, 2)
  for (const [amount, down] of [
    [3, 0],
    [4, 0],
    [5, 2],
    [6, 3],
  ] as const)
    shiftTo(lab, amount, down, 2)
  lab.session.endGesture()
  expect([amountNow(lab), lab.session.settings().down]).toEqual([6, 3])
  lab.session.undo()
  expect([amountNow(lab), lab.session.settings().down]).toEqual([2, 0])
})

test('two on a page know nothing of one another', () => {
  const other = equivarianceLab.create()
  moveTo(lab, 4)
  lab.session.change({ stride: 2 })
  lab.pointing.togglePin({ row: 1, column: 1 })
  expect(other.session.writeLink()).toBe('#/equivariance')
  expect((other.instance as EquivarianceLab).pointing.get().pinned).toBeUndefined()
})
