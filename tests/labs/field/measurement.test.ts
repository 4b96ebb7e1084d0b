import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unitGradient, type UnitProblem } from '#core/unitGradient.ts'
import { field, type FieldLab } from '#labs/field/field.ts'
import { lab as fieldLab } from '#labs/field/lab.ts'
import { measurementOf } from '#labs/field/work/measurement.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

const asked: UnitProblem[] = []

vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    unitGradient: (problem: UnitProblem) => {
      asked.push(problem)
      return Promise.resolve(unitGradient(problem))
    },
  }),
}))

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
})
afterEach(() => void vi.useRealTimers())

/** A lab whose effective field is followed. */
function followed() {
  const lab = createInstance(field)
  const measurement = measurementOf(lab)
  const { result } = renderHook(() => measurement.use((value) => value))
  return { ...lab, end: measurement.follow(), measured: () => result.current }
}

test('measures once nothing has changed for a while, of the settings that are there then', async () => {
  const { session, measured } = followed()
  session.change({ effective: true, draws: 2 })
  await vi.advanceTimersByTimeAsync(150)
  session.change({ draws: 3 })
  await vi.advanceTimersByTimeAsync(150)
  expect(asked).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toHaveLength(3)
  expect(measured()).toMatchObject({ done: 3, of: 3, effective: { rows: 10, columns: 10 } })
})

test('what has been measured is not measured again; what has changed is', async () => {
  const { session, end } = followed()
  session.change({ effective: true, draws: 1 })
  await vi.advanceTimersByTimeAsync(300)
  session.change({ effective: false })
  session.change({ effective: true, crop: 'whole' })
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toHaveLength(1)
  session.change({ layer: 2 })
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toHaveLength(2)
  session.change({ layer: 1 })
  end()
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toHaveLength(2)
})

test('a copy of a lab has what was measured; what was under way is measured before it is ready', async () => {
  const shell = fieldLab.create()
  const lab = shell.instance as FieldLab
  lab.session.change({ effective: true, draws: 2 })
  const end = measurementOf(lab).follow()
  const early = shell.copy()
  const measurement = measurementOf(early.instance as FieldLab)
  measurement.follow()
  let isReady = false
  void measurement.ready().then(() => (isReady = true))
  end()
  await vi.advanceTimersByTimeAsync(190)
  expect(isReady).toBe(false)
  await vi.advanceTimersByTimeAsync(50)
  expect([isReady, asked.length]).toEqual([true, 2])
  const late = measurementOf(early.copy().instance as FieldLab)
  late.follow()
  await late.ready()
  expect(late.get().effective).toBe(measurement.get().effective)
  expect(asked).toHaveLength(2)
})

test('two labs measure each its own, and neither ends the other', async () => {
  const [one, other] = [followed(), followed()]
  one.session.change({ effective: true, draws: 2 })
  other.session.change({ effective: true, draws: 1, layer: 1 })
  other.end()
  await vi.advanceTimersByTimeAsync(300)
  expect(one.measured()).toMatchObject({ done: 2, effective: { rows: 10 } })
  expect(other.measured()).toMatchObject({ done: 0, effective: undefined })
})
