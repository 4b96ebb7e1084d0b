import { beforeEach, expect, test } from 'vitest'
import { announceStep } from '#labs/equivariance/announce.ts'
import { findNow, sceneNow } from '#labs/equivariance/equivarianceNow.ts'
import { equivariancePresets } from '#labs/equivariance/presets.ts'
import { repairEquivariance } from '#labs/equivariance/repair.ts'
import { amountNow, equivarianceSession, moveTo, shiftTo } from '#labs/equivariance/session.ts'
import { equivarianceTable, initialEquivariance } from '#labs/equivariance/settings.ts'
import { decodeSettings } from '#state/decodeSettings.ts'

beforeEach(() => equivarianceSession.reset())

test.each(equivariancePresets)(
  '“$label” is legal, and a link holds it',
  ({ apply, say, holds }) => {
    apply()
    const settings = equivarianceSession.settings()
    expect(repairEquivariance(settings)).toEqual({ settings, notes: [] })
    expect(holds()).toBe(true)
    expect(say).toMatch(/^[A-Z].{20,120}\.$/)
    const link = equivarianceSession.writeLink()
    const before = announceStep()
    equivarianceSession.reset()
    expect(equivarianceSession.readLink(link.split('?')[1] ?? '')).toEqual([])
    expect(equivarianceSession.settings()).toEqual(settings)
    expect(announceStep()).toBe(before)
  },
)

const preset = (label: string, amount?: number) => {
  equivariancePresets.find((one) => one.label === label)?.apply()
  if (amount !== undefined) moveTo(amount)
  return sceneNow()
}

test('what the presets say is so', () => {
  expect(equivariancePresets).toHaveLength(11)
  expect(preset('Shift: exactly the same', -7).largest).toBe(0)
  expect(preset('Zero padding', 5)).toMatchObject({ largestInside: 0 })
  expect(sceneNow().largestAtBorder).toBeGreaterThan(0)
  expect(preset('Stride 2: odd shifts', 4).largest).toBe(0)
  expect(preset('Stride 2: odd shifts', 3).largest).toBeGreaterThan(10)
  const pooled = preset('Max pool', 3)
  const blurred = preset('Blur first', 3)
  expect(blurred.largest / blurred.reach).toBeLessThan((0.7 * pooled.largest) / pooled.reach)
  expect(preset('Turn by 90°: Gaussian').largest).toBeLessThan(1e-5)
  expect(preset('Turn by 90°: Sobel').largest).toBeGreaterThan(10)
  for (const [label, least] of [
    ['Find it anywhere', 0.999],
    ['Faint, in noise', 0.8],
  ] as const)
    for (const amount of [-24, 0, 7]) {
      preset(label, amount)
      expect(findNow().peak).toMatchObject(findNow().place)
      expect(findNow().peak.value).toBeGreaterThan(least)
    }
})

test('announced: the transform, the largest difference, and why', () => {
  shiftTo(3, 1, 0)
  expect(announceStep()).toBe(
    'shift by 3 to the right, 1 down: largest difference 0. Exactly the same: every number is equal, bit for bit.',
  )
  equivarianceSession.change({ stride: 2 })
  expect(announceStep()).toContain('Stride phase')
  equivarianceSession.change({ stride: 1, border: 'zeros', picture: stripes })
  expect(announceStep()).toMatch(/Inside, away from the border: 0; at the border: up to/)
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
  moveTo(2)
  for (const [amount, down] of [
    [3, 0],
    [4, 0],
    [5, 2],
    [6, 3],
  ] as const)
    shiftTo(amount, down, 2)
  equivarianceSession.endGesture()
  expect([amountNow(), equivarianceSession.settings().down]).toEqual([6, 3])
  equivarianceSession.undo()
  expect([amountNow(), equivarianceSession.settings().down]).toEqual([2, 0])
})
